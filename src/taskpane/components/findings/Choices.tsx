/** Where the title could not say it all: the possibilities, each with its own buttons; the cells that nothing tells apart. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Explanation, Suspect } from '../../../core/checks/model';
import { useText } from '../../text';
import { usePane } from '../SessionContext';
import { useShared } from '../styles';
import { AdoptButton } from './AdoptButton';
import { CellList } from './CellList';

const useStyles = makeStyles({
  root: {
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginTop: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: '0', padding: '0', listStyleType: 'none' },
  item: {
    'display': 'flex',
    'flexWrap': 'wrap',
    'alignItems': 'center',
    'justifyContent': 'space-between',
    'gap': tokens.spacingHorizontalS,
    'padding': '2px 0',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { margin: '0', flex: '1 1 140px' },
});

interface Props {
  readonly suspects: readonly Suspect[];
  readonly tabIndex: number;
}

export function Choices({ suspects, tabIndex }: Props): React.JSX.Element | null {
  const styles = useStyles();
  const open = suspects.filter(
    suspect =>
      suspects.length > 1 || suspect.explanations.length > 1 || suspect.certainty === 'group',
  );
  if (open.length === 0) return null;
  return (
    <>
      {open.map((suspect, index) => (
        <div key={index} className={styles.root}>
          {suspect.certainty === 'group' ? (
            <Group suspect={suspect} tabIndex={tabIndex} />
          ) : (
            <ul className={styles.list}>
              {suspect.explanations.map((explanation, at) => (
                <Choice key={at} explanation={explanation} tabIndex={tabIndex} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

function Choice({
  explanation,
  tabIndex,
}: {
  readonly explanation: Explanation;
  readonly tabIndex: number;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const [first] = explanation.cells;
  return (
    <li className={styles.item}>
      <p className={styles.words}>{text.say(explanation.message)}</p>
      <div className={shared.row}>
        <AdoptButton explanation={explanation} tabIndex={tabIndex} />
        {first && (
          <Button
            size="small"
            tabIndex={tabIndex}
            aria-label={text.card.locateCell(text.card.cellText(first.sheet, first.address))}
            onClick={() => void session.select(first)}
          >
            {text.card.locate}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Cells that no identity can tell apart. */
function Group({
  suspect,
  tabIndex,
}: {
  readonly suspect: Suspect;
  readonly tabIndex: number;
}): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const [first] = suspect.explanations;
  return (
    <>
      <p className={mergeClasses(styles.words)}>{first && text.say(first.message)}</p>
      <CellList cells={suspect.explanations.flatMap(({ cells }) => cells)} tabIndex={tabIndex} />
    </>
  );
}
