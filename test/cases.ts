/** How many cases a law is tried on: `few` in `npm test`, which everybody waits for, `many` in `npm run test:long`. */
export const isLong = process.env.TEST_LONG === '1';

export function cases(few: number, many: number): number {
  return isLong ? many : few;
}
