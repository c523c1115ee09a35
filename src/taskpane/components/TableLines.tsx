/** The lines of the picture of the tables, behind them: one for each pair with identities, crossed out where one broke. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TableId } from '../../core/accounts/model';
import { COLUMNS, LINKS, PLACES, ROWS } from './tableLinks';
import type { Pair } from './tableLinks';
import { useText } from '../text';

const useStyles = makeStyles({
  lines: { position: 'absolute', inset: '0', width: '100%', height: '100%', overflow: 'visible' },
  line: {
    'stroke': tokens.colorNeutralStroke2,
    'strokeWidth': '2px',
    'vectorEffect': 'non-scaling-stroke',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  brokenLine: {
    'stroke': tokens.colorStatusDangerBorder2,
    'strokeWidth': '3px',
    '@media (forced-colors: active)': { stroke: 'LinkText' },
  },
  cross: {
    position: 'absolute',
    transform: 'translate(-50%, -50%)',
    padding: '0 3px',
    lineHeight: '14px',
    fontSize: '12px',
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorStatusDangerForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusCircular,
    pointerEvents: 'none',
  },
});

/** `broken`: pairs of tables between which an identity does not hold. */
export function TableLines({ broken }: { readonly broken: readonly Pair[] }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const drawn = linksOf(broken).map(pair => ({
    pair,
    from: centre(pair[0]),
    to: centre(pair[1]),
    isBroken: broken.some(other => samePair(other, pair)),
  }));
  return (
    <>
      <svg
        className={styles.lines}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {[...drawn]
          .sort((a, b) => Number(a.isBroken) - Number(b.isBroken))
          .map(({ pair, from, to, isBroken }) => (
            <line
              key={pair.join()}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className={mergeClasses(styles.line, isBroken && styles.brokenLine)}
            />
          ))}
      </svg>
      {drawn
        .filter(({ isBroken }) => isBroken)
        .map(({ pair: [a, b], from, to }) => (
          <span
            key={`${a}${b}`}
            role="img"
            aria-label={text.map.broken(text.map.full[a], text.map.full[b])}
            className={styles.cross}
            style={{ left: `${(from.x + to.x) / 2}%`, top: `${(from.y + to.y) / 2}%` }}
          >
            ≠
          </span>
        ))}
    </>
  );
}

/** The usual links, and those that broke without being among them. */
function linksOf(broken: readonly Pair[]): readonly Pair[] {
  return [...LINKS, ...broken.filter(pair => !LINKS.some(link => samePair(link, pair)))];
}

function samePair(a: Pair, b: Pair): boolean {
  return (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);
}

/** In percent of the picture. */
function centre(table: TableId): { x: number; y: number } {
  const place = PLACES.find(({ id }) => id === table);
  return {
    x: (((place?.column ?? 0) + 0.5) / COLUMNS) * 100,
    y: (((place?.row ?? 0) + 0.5) / ROWS) * 100,
  };
}
