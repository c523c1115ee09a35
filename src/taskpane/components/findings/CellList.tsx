/**
 * Cells one after the other, each a link, by sheet, so that its name stands there once. A total may have thousands of
 * items: they come in parts, and none is left out.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingCell } from '../../../core/checks/model';
import { useText } from '../../text';
import { CellLink } from '../CellLink';

const PART = 50;

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { flexBasis: '100%', overflowWrap: 'anywhere' },
  more: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly cells: readonly FindingCell[];
  readonly tabIndex: number;
}

export function CellList({ cells, tabIndex }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const [limit, setLimit] = useState(PART);
  const rest = cells.length - limit;
  return (
    <>
      {bySheet(cells.slice(0, limit)).map((part, index) => (
        <div key={index} className={styles.sheet}>
          <span className={styles.name}>{part[0]?.sheet}</span>
          {part.map((cell, at) => (
            <CellLink key={at} cell={cell} shown={cell.shown} named tabIndex={tabIndex} />
          ))}
        </div>
      ))}
      {rest > 0 && (
        <Button
          size="small"
          tabIndex={tabIndex}
          className={styles.more}
          onClick={() => setLimit(limit + PART)}
        >
          {text.card.moreCells(rest)}
        </Button>
      )}
    </>
  );
}

/** Runs of cells of one sheet, in their order. */
function bySheet(cells: readonly FindingCell[]): FindingCell[][] {
  const parts: FindingCell[][] = [];
  for (const cell of cells) {
    const last = parts.at(-1);
    if (last?.[0]?.sheet === cell.sheet) last.push(cell);
    else parts.push([cell]);
  }
  return parts;
}
