/** All steps of 自检, in order. */
import type { Step } from '../step';
import { MARKS } from './marks';
import { SHEETS } from './sheets';
import { STATE } from './state';
import { TYPING } from './typing';

export const STEPS: readonly Step[] = [...TYPING, ...MARKS, ...SHEETS, ...STATE];
