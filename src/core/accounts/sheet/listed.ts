const MOST_NAMED = 5;

/** The first few names, and how many there are. */
export function listed(names: readonly string[]): string {
  return names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join('、')}等 ${String(names.length)} 处`
    : names.join('、');
}
