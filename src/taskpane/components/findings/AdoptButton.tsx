/** Writes what the cells of an explanation should read; never over a formula: what is wrong is a cell that it refers to. */
import { Button } from '@fluentui/react-components';
import { contentAt } from '../../../app/snapshot';
import type { CellRef } from '../../../core/address';
import type { Explanation } from '../../../core/checks/model';
import { adopt } from '../../state/keep';
import type { Text } from '../../text';
import { useText } from '../../text';
import { usePane, useSessionState } from '../SessionContext';
import { useShared } from '../styles';

interface Props {
  readonly explanation: Explanation;
  readonly primary?: boolean;
  readonly tabIndex: number;
}

export function AdoptButton({
  explanation,
  primary = false,
  tabIndex,
}: Props): React.JSX.Element | null {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { report } = useSessionState();
  const known = explanation.cells.filter(cell => cell.implied !== null);
  if (known.length === 0) return null;
  const formula = report
    ? known.find(cell => contentAt(report.snapshot, cell).formula !== '')
    : undefined;
  const name = (cell: CellRef): string => text.card.cellText(cell.sheet, cell.address);
  if (formula) return <span className={shared.secondary}>{text.card.formula(name(formula))}</span>;
  const label = adoptLabel(
    known.map(cell => cell.implied ?? ''),
    text,
  );
  const cells = known
    .map(cell => `${name(cell)}: ${cell.implied === '' ? text.card.blank : (cell.implied ?? '')}`)
    .join('; ');
  return (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      tabIndex={tabIndex}
      aria-label={text.card.adoptCells(label, cells)}
      onClick={() => void adopt(session, explanation)}
    >
      {label}
    </Button>
  );
}

function adoptLabel(implied: readonly string[], text: Text): string {
  const [only = '', ...more] = implied;
  if (more.length > 0) return text.card.adoptMany(implied.length);
  return only === '' ? text.card.adoptBlank : text.card.adopt(only);
}
