/** 详情: what else the same cause breaks, and all cells that the card speaks of, each a link. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NO_AMOUNT } from '../../../core/checks/model';
import type { FindingCell } from '../../../core/checks/model';
import type { Card } from '../../state/cards';
import { useText } from '../../text';
import { useShared } from '../styles';
import { CellList } from './CellList';
import { useVerdicts } from './verdicts';

const MOST = 20;

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { margin: '0', paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly card: Card;
  readonly tabIndex: number;
}

export function Details({ card, tabIndex }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const verdicts = useVerdicts();
  const [head, ...more] = card.findings;
  const cells = distinct(card.findings.flatMap(finding => finding.cells));
  const also = card.class === 'tail' ? text.card.sameTails : text.card.also;
  return (
    <div className={mergeClasses(shared.secondary, styles.root)}>
      {head?.rule === NO_AMOUNT && <p className={styles.heading}>{text.card.notIgnored}</p>}
      {more.length > 0 && (
        <>
          <p className={styles.heading}>{also(more.length)}</p>
          <ul className={styles.list}>
            {more.slice(0, MOST).map((finding, index) => (
              <li key={index}>
                {finding.rule} {verdicts.numbers(finding) ?? text.say(finding.message)}
              </li>
            ))}
          </ul>
          {more.length > MOST && (
            <p className={styles.heading}>{text.card.andMore(more.length - MOST)}</p>
          )}
        </>
      )}
      <p className={styles.heading}>{text.card.cells(cells.length)}</p>
      <CellList cells={cells} tabIndex={tabIndex} />
    </div>
  );
}

function distinct(cells: readonly FindingCell[]): readonly FindingCell[] {
  const seen = new Set<string>();
  return cells.filter(({ sheet, address }) => {
    const key = `${sheet}\n${address}`;
    return !seen.has(key) && seen.add(key);
  });
}
