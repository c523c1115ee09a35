/** Data: what things are called in Chinese sentences. */
import type { RateKey } from '../../core/performance';

export const RATE_NAMES: Readonly<Record<RateKey, string>> = {
  fundManagement: '资金管理',
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
};
