/**
 * The tables as small keys in the order of their numbers, each with how many things are wrong in it: as many as there
 * are cards. What is missing is dashed and says so. Pressing one shows only its findings.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TableState } from '../../app/check/check';
import type { TableId } from '../../core/accounts/model';
import { ALL_TABLES } from '../../core/accounts/model';
import { useText } from '../text';
import { FOCUS_RING } from './styles';

const COLUMNS = 5;

interface Props {
  readonly tables: readonly TableState[];
  readonly errors: ReadonlyMap<TableId, number>;
  readonly chosen: TableId | null;
  readonly onChoose: (table: TableId | null) => void;
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`,
    gap: '4px 6px',
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  node: {
    'boxSizing': 'border-box',
    'minWidth': '0',
    'minHeight': '24px',
    'padding': '1px 2px',
    'font': 'inherit',
    'fontSize': tokens.fontSizeBase100,
    'lineHeight': tokens.lineHeightBase200,
    'textAlign': 'center',
    'overflowWrap': 'anywhere',
    'cursor': 'pointer',
    'color': tokens.colorNeutralForeground2,
    'backgroundColor': tokens.colorNeutralBackground1,
    'border': `1px solid ${tokens.colorNeutralStroke2}`,
    'borderRadius': tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': FOCUS_RING,
  },
  wrong: {
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
    padding: '0 1px',
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  absent: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
  },
});

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
};

export function TableMap({ tables, errors, chosen, onChoose }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const states = new Map(tables.map(table => [table.id, table]));
  // The evaluations are one key, and part of the picture only where the workbook has one.
  const isThere = (id: TableId): boolean => (states.get(id)?.status ?? 'notFound') !== 'notFound';
  const shown = ALL_TABLES.filter(
    id => id.startsWith('T') || (id === 'P1' && (isThere('P1') || isThere('P2'))),
  );
  const current = shown.find(id => id === chosen) ?? shown[0];

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const from = shown.indexOf((event.target as HTMLElement).dataset.table as TableId);
    const to = shown[from + (STEPS[event.key] ?? Number.NaN)];
    if (from < 0 || to === undefined) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-table="${to}"]`)?.focus();
  };

  return (
    <div
      ref={root}
      role="group"
      aria-label={text.map.label}
      className={styles.root}
      onKeyDown={onKeyDown}
    >
      {shown.map(id => {
        const own = id === 'P1' && !isThere('P1') ? 'P2' : id;
        const status = states.get(own)?.status ?? 'notFound';
        const count = (errors.get(id) ?? 0) + (id === 'P1' ? (errors.get('P2') ?? 0) : 0);
        const tag = status === 'read' ? '' : ` ${text.map.tags[status]}`;
        return (
          <button
            key={id}
            type="button"
            data-table={id}
            tabIndex={id === current ? 0 : -1}
            aria-pressed={chosen === id}
            aria-label={text.map.node(text.map.full[id], text.map.statuses[status], count)}
            title={text.map.full[id]}
            className={mergeClasses(
              styles.node,
              tag !== '' && styles.absent,
              count > 0 && styles.wrong,
              chosen === id && styles.chosen,
            )}
            onClick={() => onChoose(chosen === id ? null : id)}
          >
            {text.map.short[id]}
            {tag}
            {count > 0 && ` ${count}`}
          </button>
        );
      })}
    </div>
  );
}
