/** How many things there are of each class, as chips; each is a toggle that shows only its class. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingClass } from '../../../core/checks/model';
import { CLASSES } from '../../../app/check/entries';
import { useText } from '../../text';
import { FOCUS_RING } from '../styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
  },
  chip: {
    'font': 'inherit',
    'fontSize': tokens.fontSizeBase200,
    'lineHeight': tokens.lineHeightBase200,
    'color': tokens.colorNeutralForeground2,
    'backgroundColor': 'transparent',
    'cursor': 'pointer',
    'border': `1px solid ${tokens.colorNeutralStroke1}`,
    'borderRadius': tokens.borderRadiusCircular,
    'padding': '3px 9px',
    'whiteSpace': 'nowrap',
    'fontVariantNumeric': 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': FOCUS_RING,
  },
  bad: {
    color: tokens.colorStatusDangerForeground3,
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  space: { flexGrow: 1 },
});

interface Props {
  readonly counts: Readonly<Record<FindingClass, number>>;
  readonly filter: FindingClass | null;
  readonly onFilter: (filter: FindingClass | null) => void;
  /** At the end of the row. */
  readonly children?: React.ReactNode;
}

export function Counts({ counts, filter, onFilter, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  return (
    <div role="group" aria-label={text.check.countsLabel} className={styles.root}>
      {CLASSES.filter(id => id === 'failed' || counts[id] > 0 || filter === id).map(id => (
        <button
          key={id}
          type="button"
          aria-pressed={filter === id}
          className={mergeClasses(
            styles.chip,
            id === 'failed' && counts.failed > 0 && styles.bad,
            filter === id && styles.chosen,
          )}
          onClick={() => onFilter(filter === id ? null : id)}
        >
          {text.check.counts[id](counts[id])}
        </button>
      ))}
      <span className={styles.space} />
      {children}
    </div>
  );
}
