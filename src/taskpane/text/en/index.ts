/**
 * Data: every word of the pane in English, loaded when it is asked for. Names of sheets and states that stand in the
 * workbook stay Chinese.
 */
import { sayEnglish } from '../../../messages/en';
import { RATE_NAMES } from '../../../messages/en/names';
import type { Text } from '../zh';
import { check } from './check';
import { frame } from './frame';
import { home } from './home';
import { inputs } from './inputs';
import { narrative } from './narrative';
import { publish } from './publish';
import { score } from './score';
import { selfTest } from './selfTest';
import { settings } from './settings';
import { tables } from './tables';

export const en: Text = {
  say: sayEnglish,
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
