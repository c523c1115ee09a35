/** The 得分率 columns of P2, in the order in which the forms print them. */
export type RateKey = 'fundManagement' | 'cost' | 'output' | 'benefit' | 'satisfaction';

export const RATES: readonly RateKey[] = [
  'fundManagement',
  'cost',
  'output',
  'benefit',
  'satisfaction',
];
