/** One table of scores: what stands there beside what is computed, each with its rule and a way to its cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ScoredValue } from '../../../core/performance/model';
import { useText } from '../../text';
import { usePane } from '../SessionContext';
import { useShared } from '../styles';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '4px 4px',
  },
  name: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: {
    textAlign: 'end',
    padding: '4px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  differs: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface RowWords {
  readonly name: string;
  readonly detail: string;
  readonly score: ScoredValue;
}

export function ScoreTable({
  rows,
  caption,
}: {
  readonly rows: readonly RowWords[];
  readonly caption: string;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            <span className={shared.unseen}>{text.score.item}</span>
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.value)}>
            {text.score.shown}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.value)}>
            {text.score.computed}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, detail, score }) => (
          <tr key={`${score.cell.sheet}!${score.cell.address}`}>
            <th scope="row" className={styles.name}>
              {name}
              <span className={styles.why}>{detail}</span>
              <span className={styles.why}>{text.say(score.why)}</span>
            </th>
            <td className={styles.value}>
              <button
                type="button"
                className={shared.link}
                aria-label={`${score.shown}${text.header.comma}${text.card.locateCell(text.card.cellText(score.cell.sheet, score.cell.address))}`}
                onClick={() => void session.select(score.cell)}
              >
                {score.shown}
              </button>
            </td>
            <td className={mergeClasses(styles.value, differs(score) && styles.differs)}>
              {differs(score) && (
                <span aria-label={text.score.differs} role="img">
                  ≠{' '}
                </span>
              )}
              {score.computed ?? text.score.unknown}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only where something was computed can it differ. */
export function differs({ shown, computed }: ScoredValue): boolean {
  return computed !== null && shown.trim() !== computed;
}
