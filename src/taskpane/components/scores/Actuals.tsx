/** What the accounts say of an indicator's result beside what stands there, and what keeps a score from being computed. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActualComparison, ScoreProblem } from '../../../core/performance/model';
import { useText } from '../../text';
import { CellLink } from '../CellLink';
import { useShared } from '../styles';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  item: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  differs: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block' },
});

export function Actuals({
  actuals,
}: {
  readonly actuals: readonly ActualComparison[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  if (actuals.length === 0) return null;
  return (
    <section aria-label={text.score.actuals}>
      <h2 className={shared.heading}>{text.score.actuals}</h2>
      <ul className={styles.list}>
        {actuals.map(({ indicator, cell, shown, computed, agrees, why }) => (
          <li key={`${cell.sheet}!${cell.address}`} className={styles.item}>
            {indicator}
            {text.header.separator}
            <span className={mergeClasses(!agrees && styles.differs)}>
              {agrees
                ? text.score.actualAgrees(shown)
                : `≠ ${text.score.actualDiffers(shown, computed)}`}
            </span>{' '}
            <CellLink cell={cell} />
            <span className={mergeClasses(shared.secondary, styles.why)}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Problems({
  problems,
}: {
  readonly problems: readonly ScoreProblem[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <section aria-label={text.score.open}>
      <h2 className={shared.heading}>{text.score.open}</h2>
      <ul className={styles.list}>
        {problems.map(({ message, cells }, index) => (
          <li key={index} className={styles.item}>
            {text.say(message)} {cells[0] && <CellLink cell={cells[0]} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
