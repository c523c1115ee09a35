/**
 * The findings in their groups. One card is in the tab order; arrow keys, Home and End move between cards.
 * Long lists are drawn a part at a time as they scroll, so that no drawing blocks the pane.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { CellRef } from '../../../core/address';
import type { TableId } from '../../../core/accounts/model';
import type { FindingClass } from '../../../core/checks/model';
import { groupCards, holdsCell } from '../../state/cards';
import type { Card, CardGroup, Grouping } from '../../state/cards';
import type { Text } from '../../text';
import { useText } from '../../text';
import { FindingCard } from './FindingCard';
import { Fold } from '../Fold';
import { useShared } from '../styles';

/** Drawn at once; the next part comes when the end of the list is near. */
const PART = 20;

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: '0', padding: '0' } });

interface Props {
  readonly cards: readonly Card[];
  readonly grouping: Grouping;
  /** Tails and unchecked rules are folded away, unless they were asked for. */
  readonly foldQuiet: boolean;
  /** The cell that a person selected in the sheet: its card comes into view. */
  readonly selected: CellRef | null;
}

export function FindingList({ cards, grouping, foldQuiet, selected }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [limit, setLimit] = useState(PART);

  const loud = foldQuiet
    ? cards.filter(card => card.class === 'failed' || card.class === 'advice')
    : cards;
  const drawn = loud.slice(0, limit);
  const tails = foldQuiet ? cards.filter(card => card.class === 'tail') : [];
  const unchecked = foldQuiet ? cards.filter(card => card.class === 'notChecked') : [];
  const all = [...drawn, ...tails, ...unchecked];
  const current = all.some(card => card.key === currentKey) ? currentKey : (all[0]?.key ?? null);
  const onFocus = useCallback((key: string) => setCurrentKey(key), []);

  useSelectedCard(root, all, selected, setCurrentKey);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const to = targetCard(root.current, event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  const draw = (list: readonly Card[]): React.JSX.Element => (
    <ul className={styles.list}>
      {list.map(card => (
        <li key={card.key}>
          <FindingCard card={card} current={card.key === current} onFocus={onFocus} />
        </li>
      ))}
    </ul>
  );

  return (
    <div ref={root} role="group" aria-label={text.check.listLabel} onKeyDown={onKeyDown}>
      {groupCards(drawn, grouping).map(group => (
        <Group
          key={group.id}
          group={group}
          grouping={grouping}
          isFirst={grouping === 'class' && group.id === 'failed'}
          draw={draw}
        />
      ))}
      {loud.length > limit && (
        <More left={loud.length - limit} onMore={() => setLimit(limit + PART)} />
      )}
      {tails.length > 0 && (
        <Fold
          summary={text.check.tailsFolded(
            tails.reduce((sum, { findings }) => sum + findings.length, 0),
            tails.length,
          )}
        >
          {draw(tails)}
        </Fold>
      )}
      {unchecked.length > 0 && (
        <Fold summary={text.check.notCheckedFolded(unchecked.length)}>{draw(unchecked)}</Fold>
      )}
    </div>
  );
}

/** Comes into sight before the end of the list does; a button too, for the keyboard. */
function More({
  left,
  onMore,
}: {
  readonly left: number;
  readonly onMore: () => void;
}): React.JSX.Element {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const end = root.current;
    if (!end || typeof IntersectionObserver === 'undefined') return undefined;
    const seen = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) startTransition(() => latest.current());
      },
      { rootMargin: '600px' },
    );
    seen.observe(end);
    return () => seen.disconnect();
  }, [left]);
  return (
    <div ref={root}>
      <Button onClick={onMore}>{text.check.more(left)}</Button>
    </div>
  );
}

function Group({
  group,
  grouping,
  isFirst,
  draw,
}: {
  readonly group: CardGroup;
  readonly grouping: Grouping;
  /** What is to be corrected needs no heading: the chips above have said it. */
  readonly isFirst: boolean;
  readonly draw: (cards: readonly Card[]) => React.JSX.Element;
}): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const name = groupName(group, grouping, text);
  return (
    <section aria-label={name}>
      <h2 className={isFirst ? shared.unseen : shared.heading}>
        {text.check.groupTitle(name, group.cards.length)}
      </h2>
      {draw(group.cards)}
    </section>
  );
}

function groupName({ id, cards }: CardGroup, grouping: Grouping, text: Text): string {
  if (grouping === 'class' || grouping === 'size') return text.check.classNames[id as FindingClass];
  if (grouping === 'rule') return text.card.ruleName(id);
  const sheet = cards[0]?.findings[0]?.cells.find(cell => cell.table === id)?.sheet;
  return id === '' ? text.check.otherTables : (sheet ?? text.map.full[id as TableId]);
}

/** Follows the selection in the sheet, once per selection. */
function useSelectedCard(
  root: React.RefObject<HTMLDivElement | null>,
  cards: readonly Card[],
  selected: CellRef | null,
  choose: (key: string) => void,
): void {
  const done = useRef<CellRef | null>(null);
  useEffect(() => {
    if (!selected || done.current === selected) return;
    done.current = selected;
    const card = cards.find(each => holdsCell(each, selected));
    if (!card) return;
    choose(card.key);
    const element = [...(root.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].find(
      each => each.dataset.card === card.key,
    );
    const fold = element?.closest('details');
    if (fold) fold.open = true;
    element?.scrollIntoView?.({ block: 'nearest' });
  }, [root, cards, selected, choose]);
}

function targetCard(root: HTMLElement | null, event: React.KeyboardEvent): HTMLElement | undefined {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
  if (!from || !root) return undefined;
  const cards = [...root.querySelectorAll<HTMLElement>('[data-card]')].filter(
    card => card.closest('details:not([open])') === null,
  );
  const index = cards.indexOf(from);
  if (event.key === 'ArrowDown') return cards[index + 1];
  if (event.key === 'ArrowUp') return cards[index - 1];
  if (event.key === 'Home') return cards[0];
  return event.key === 'End' ? cards.at(-1) : undefined;
}
