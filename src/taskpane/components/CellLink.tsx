/**
 * A cell named in a sentence: pressing it shows the cell in the workbook.
 */
import type { CellRef } from '../../core/address';
import { useText } from '../text';
import { usePane } from './SessionContext';
import { useShared } from './styles';

interface Props {
  readonly cell: CellRef;
  /** After the address: what stands there. */
  readonly shown?: string;
  /** Its sheet is named beside it. */
  readonly named?: boolean;
  readonly tabIndex?: number;
}

export function CellLink({ cell, shown, named = false, tabIndex }: Props): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const name = text.card.cellText(cell.sheet, cell.address);
  const words = named ? cell.address : name;
  return (
    <button
      type="button"
      className={shared.link}
      tabIndex={tabIndex}
      aria-label={text.card.locateCell(name)}
      onClick={event => {
        event.stopPropagation();
        void session.select(cell);
      }}
    >
      {shown === undefined || shown === '' ? words : text.card.cellShown(words, shown)}
    </button>
  );
}
