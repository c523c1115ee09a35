/**
 * Data: every word of the pane in Chinese, a file per page. `../en` has the same keys. Sentences about what was found
 * are `messages/zh`, reached by `say`.
 */
import { RATE_NAMES } from '../../../messages/zh/names';
import { check } from './check';
import { frame } from './frame';
import { home } from './home';
import { inputs } from './inputs';
import { narrative } from './narrative';
import { publish } from './publish';
import { say } from './sentences';
import { score } from './score';
import { selfTest } from './selfTest';
import { settings } from './settings';
import { tables } from './tables';

export const zh = {
  say,
  rateNames: RATE_NAMES,
  ...frame,
  ...home,
  ...check,
  ...tables,
  ...narrative,
  ...publish,
  ...score,
  ...inputs,
  ...settings,
  ...selfTest,
};

/** The catalogue's shape: what `../en` must fill, key by key. */
export type Text = typeof zh;
