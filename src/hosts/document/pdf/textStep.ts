/** The operators that say where the next glyph stands. */
import { IDENTITY } from './matrix';
import type { State } from './state';
import { moveText, setTextMatrix } from './state';
import { matrixOf } from './values';

/** `number`: an argument as a number, 0 where it is none. */
export function textStep(
  state: State,
  name: string,
  args: readonly unknown[],
  number: (index: number) => number,
): void {
  switch (name) {
    case 'beginText':
      setTextMatrix(state, IDENTITY);
      break;
    case 'setTextMatrix':
      setTextMatrix(state, matrixOf(args.length === 1 ? args[0] : args));
      break;
    case 'moveText':
      moveText(state, number(0), number(1));
      break;
    case 'setLeadingMoveText':
      state.leading = number(1);
      moveText(state, number(0), number(1));
      break;
    case 'setLeading':
      state.leading = -number(0);
      break;
    case 'nextLine':
      moveText(state, 0, state.leading);
      break;
    case 'setCharSpacing':
      state.charSpacing = number(0);
      break;
    case 'setWordSpacing':
      state.wordSpacing = number(0);
      break;
    case 'setHScale':
      state.stretch = number(0) / 100;
      break;
    case 'setTextRise':
      state.rise = number(0);
      break;
    case 'setTextRenderingMode':
      state.mode = number(0);
      break;
  }
}
