/** Data: what things are called in English sentences. */
import type { RateKey } from '../../core/performance';

export const RATE_NAMES: Readonly<Record<RateKey, string>> = {
  fundManagement: 'fund management',
  cost: 'cost',
  output: 'output',
  benefit: 'benefit',
  satisfaction: 'satisfaction',
};
