/**
 * The five counts; each is a toggle that shows only its class.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Counts as CountValues } from '../../../core/checks/model';
import type { Filter } from '../../state/cards';
import { useText } from '../../text';
import { FOCUS_RING } from '../styles';

const FILTERS: readonly Filter[] = ['exact', 'tail', 'failed', 'advice', 'notChecked'];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  count: {
    'flex': '1 1 52px',
    'minWidth': '0',
    'display': 'flex',
    'flexDirection': 'column',
    'alignItems': 'center',
    'font': 'inherit',
    'color': tokens.colorNeutralForeground1,
    'backgroundColor': 'transparent',
    'cursor': 'pointer',
    'border': '1px solid transparent',
    'borderRadius': tokens.borderRadiusMedium,
    'padding': `${tokens.spacingVerticalXS} 2px`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': FOCUS_RING,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly counts: CountValues;
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
}

export function Counts({ counts, filter, onFilter }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const tone = (id: Filter): string => {
    if (counts[id] === 0) return styles.quiet;
    if (id === 'failed') return styles.bad;
    return id === 'exact' ? styles.good : '';
  };
  return (
    <div role="group" aria-label={text.check.countsLabel} className={styles.root}>
      {FILTERS.map(id => (
        <button
          key={id}
          type="button"
          aria-pressed={filter === id}
          aria-label={text.check.countButton(text.check.counts[id], counts[id])}
          className={mergeClasses(styles.count, filter === id && styles.chosen)}
          onClick={() => onFilter(filter === id ? null : id)}
        >
          <span className={mergeClasses(styles.number, tone(id))}>{counts[id]}</span>
          <span className={styles.name}>{text.check.counts[id]}</span>
        </button>
      ))}
    </div>
  );
}
