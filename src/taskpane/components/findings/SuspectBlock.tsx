/**
 * Which cell is wrong and what it should read, with 定位 and 采纳 beside each explanation.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { contentAt } from '../../../app/snapshot';
import type { Explanation, Suspect } from '../../../core/checks/model';
import type { Text } from '../../text';
import { useText } from '../../text';
import { usePane, useSessionState } from '../SessionContext';
import { useShared } from '../styles';
import { CellList } from './CellList';
import { adopt } from '../../state/keep';

const useStyles = makeStyles({
  root: {
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginTop: tokens.spacingVerticalS,
  },
  certain: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  candidates: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  message: { margin: '0', overflowWrap: 'anywhere' },
  choice: { marginTop: tokens.spacingVerticalS },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  actions: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly suspect: Suspect;
  readonly tabIndex: number;
}

export function SuspectBlock({ suspect, tabIndex }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const tone = suspect.certainty === 'certain' ? styles.certain : styles.candidates;
  if (suspect.certainty === 'group') return <Group suspect={suspect} tabIndex={tabIndex} />;
  const [only, ...more] = suspect.explanations;
  if (only && more.length === 0) {
    return (
      <>
        <div className={mergeClasses(styles.root, tone)}>
          <p className={styles.message}>{text.say(only.message)}</p>
        </div>
        <Actions explanation={only} primary tabIndex={tabIndex} />
      </>
    );
  }
  return (
    <div className={mergeClasses(styles.root, tone)}>
      <p className={styles.message}>{text.card.candidates}</p>
      <ul className={styles.list}>
        {suspect.explanations.map(explanation => (
          <li
            key={explanation.cells.map(cell => `${cell.sheet}!${cell.address}`).join()}
            className={styles.choice}
          >
            <p className={styles.message}>{text.say(explanation.message)}</p>
            <Actions explanation={explanation} primary={false} tabIndex={tabIndex} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions({
  explanation,
  primary,
  tabIndex,
}: {
  readonly explanation: Explanation;
  readonly primary: boolean;
  readonly tabIndex: number;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { report } = useSessionState();
  const [first] = explanation.cells;
  const known = explanation.cells.filter(cell => cell.implied !== null);
  // 采纳 never overwrites a formula: what is wrong is a cell that it refers to.
  const formula = report
    ? known.find(cell => contentAt(report.snapshot, cell).formula !== '')
    : undefined;
  const label = adoptLabel(
    known.map(cell => cell.implied ?? ''),
    text,
  );
  const cellName = (cell: { sheet: string; address: string }): string =>
    text.card.cellText(cell.sheet, cell.address);
  return (
    <div className={mergeClasses(shared.row, styles.actions)}>
      {first && (
        <Button
          size="small"
          appearance={primary ? 'primary' : 'secondary'}
          tabIndex={tabIndex}
          aria-label={text.card.locateCell(cellName(first))}
          onClick={() => void session.select(first)}
        >
          {text.card.locate}
        </Button>
      )}
      {formula && <span className={shared.secondary}>{text.card.formula(cellName(formula))}</span>}
      {known.length > 0 && !formula && (
        <Button
          size="small"
          tabIndex={tabIndex}
          aria-label={text.card.adoptCells(
            label,
            known
              .map(
                cell =>
                  `${cellName(cell)}: ${cell.implied === '' ? text.card.blank : (cell.implied ?? '')}`,
              )
              .join('; '),
          )}
          onClick={() => void adopt(session, explanation)}
        >
          {label}
        </Button>
      )}
    </div>
  );
}

/** Cells that no identity can tell apart: the sum they belong to, and which they are. */
function Group({ suspect, tabIndex }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const parent = suspect.parent;
  const cells = suspect.explanations.flatMap(explanation => explanation.cells);
  return (
    <div className={mergeClasses(styles.root, styles.candidates)}>
      <p className={styles.message}>
        {text.card.group}
        {suspect.explanations[0] && text.say(suspect.explanations[0].message)}
      </p>
      <CellList cells={cells} tabIndex={tabIndex} />
      {parent && (
        <div className={mergeClasses(shared.row, styles.actions)}>
          <Button
            size="small"
            tabIndex={tabIndex}
            aria-label={text.card.locateCell(text.card.cellText(parent.sheet, parent.address))}
            onClick={() => void session.select(parent)}
          >
            {text.card.locate}
          </Button>
        </div>
      )}
    </div>
  );
}

function adoptLabel(implied: readonly string[], text: Text): string {
  const [only = '', ...more] = implied;
  if (more.length > 0) return text.card.adoptMany(implied.length);
  return only === '' ? text.card.adoptBlank : text.card.adopt(only);
}
