/**
 * The tables as a small picture, lines for the identities between them. What is broken is thicker and crossed out as
 * well as red; what is missing is dashed and says so. Pressing a table shows only its findings.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TableState } from '../../app/check/check';
import type { TableId } from '../../core/accounts/model';
import { COLUMNS, PLACES, ROWS } from './tableLinks';
import type { Pair, Place } from './tableLinks';
import { useText } from '../text';
import { FOCUS_RING } from './styles';
import { TableLines } from './TableLines';

interface Props {
  readonly tables: readonly TableState[];
  readonly errors: ReadonlyMap<TableId, number>;
  readonly broken: readonly Pair[];
  readonly chosen: TableId | null;
  readonly onChoose: (table: TableId | null) => void;
}

const useStyles = makeStyles({
  root: {
    position: 'relative',
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  nodes: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${ROWS}, 40px)`,
    alignItems: 'center',
    justifyItems: 'center',
  },
  node: {
    'position': 'relative',
    'boxSizing': 'border-box',
    'maxWidth': '100%',
    'minHeight': '26px',
    'padding': '2px 6px',
    'font': 'inherit',
    'fontSize': tokens.fontSizeBase200,
    'lineHeight': tokens.lineHeightBase200,
    'whiteSpace': 'nowrap',
    'cursor': 'pointer',
    'color': tokens.colorNeutralForeground1,
    'backgroundColor': tokens.colorNeutralBackground1,
    'border': `1px solid ${tokens.colorNeutralStroke1}`,
    'borderRadius': tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': FOCUS_RING,
  },
  wrong: {
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
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
  tag: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  count: {
    'position': 'absolute',
    'insetBlockStart': '-8px',
    'insetInlineEnd': '-8px',
    'minWidth': '16px',
    'boxSizing': 'border-box',
    'padding': '0 4px',
    'borderRadius': '8px',
    'fontSize': tokens.fontSizeBase100,
    'lineHeight': '16px',
    'textAlign': 'center',
    'color': tokens.colorNeutralForegroundOnBrand,
    'backgroundColor': tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
});

export function TableMap({ tables, errors, broken, chosen, onChoose }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const states = new Map(tables.map(table => [table.id, table]));
  // An evaluation table is part of the picture only where the workbook has one.
  const places = PLACES.filter(
    ({ id }) => id.startsWith('T') || states.get(id)?.status !== 'notFound',
  );
  const current =
    places.find(place => place.id === chosen) ?? places.find(place => place.id === 'T1');

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const from = places.find(place => place.id === (event.target as HTMLElement).dataset.table);
    const to = from && neighbour(places, from, event.key);
    if (!to) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-table="${to.id}"]`)?.focus();
  };

  return (
    <div
      ref={root}
      role="group"
      aria-label={text.map.label}
      className={styles.root}
      onKeyDown={onKeyDown}
    >
      <TableLines broken={broken} />
      <div className={styles.nodes}>
        {places.map(({ id, column, row }) => {
          const status = states.get(id)?.status ?? 'notFound';
          const count = errors.get(id) ?? 0;
          const tag = status === 'read' ? null : text.map.tags[status];
          return (
            <button
              key={id}
              type="button"
              data-table={id}
              style={{ gridColumn: column + 1, gridRow: row + 1 }}
              tabIndex={id === current?.id ? 0 : -1}
              aria-pressed={chosen === id}
              aria-label={text.map.node(text.map.full[id], text.map.statuses[status], count)}
              title={text.map.full[id]}
              className={mergeClasses(
                styles.node,
                tag !== null && styles.absent,
                count > 0 && styles.wrong,
                chosen === id && styles.chosen,
              )}
              onClick={() => onChoose(chosen === id ? null : id)}
            >
              {text.map.short[id]}
              {tag !== null && <span className={styles.tag}>{tag}</span>}
              {count > 0 && <span className={styles.count}>{count}</span>}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The nearest table in the direction of an arrow key. */
function neighbour(places: readonly Place[], from: Place, key: string): Place | undefined {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const step = steps[key];
  if (!step) return undefined;
  const [dx, dy] = step;
  const ahead = ({ column, row }: Place): number =>
    (column - from.column) * dx + (row - from.row) * dy;
  const aside = ({ column, row }: Place): number =>
    Math.abs((column - from.column) * dy) + Math.abs((row - from.row) * dx);
  return places
    .filter(place => ahead(place) > 0)
    .sort((a, b) => ahead(a) + 2 * aside(a) - ahead(b) - 2 * aside(b))[0];
}
