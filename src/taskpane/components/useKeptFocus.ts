/**
 * Where the keyboard stands after what held the focus is gone: 采纳 and 忽略 take their card away, 撤销 its own button.
 * The browser would begin again at the top of the pane; here the next thing in the same place takes over.
 */
import { useEffect } from 'react';

const CARD = '[data-card]';

/** What held the focus, and where that was. */
interface Place {
  readonly element: HTMLElement;
  /** From the inside out. */
  readonly around: readonly HTMLElement[];
  /** Among the cards of the list; -1 outside of it. */
  readonly card: number;
}

export function useKeptFocus(root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = root.current;
    if (!pane) return undefined;
    let last: Place | null = null;
    const held = (event: FocusEvent): void => {
      last = event.target instanceof HTMLElement ? placeOf(pane, event.target) : null;
    };
    // A click on bare ground lets go of the focus on purpose. One inside a control focuses it just after.
    const letGo = (): void => {
      last = null;
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.element.isConnected) return;
      const next =
        document.activeElement === document.body && document.hasFocus()
          ? successor(pane, last)
          : undefined;
      last = null;
      next?.focus();
    });
    pane.addEventListener('focusin', held);
    pane.addEventListener('pointerdown', letGo);
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('focusin', held);
      pane.removeEventListener('pointerdown', letGo);
    };
  }, [root]);
}

function placeOf(pane: HTMLElement, element: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (
    let outer = element.parentElement;
    outer !== null && outer !== pane;
    outer = outer.parentElement
  )
    around.push(outer);
  const card = element.closest<HTMLElement>(CARD);
  return { element, around, card: card === null ? -1 : cardsIn(pane).indexOf(card) };
}

/** The same card, else the one that moved up into its place, else a button beside, else the page. */
function successor(pane: HTMLElement, { around, card }: Place): HTMLElement | undefined {
  const standing = around.filter(outer => outer.isConnected);
  const same = standing.find(outer => outer.matches(CARD));
  if (same) return same;
  const cards = cardsIn(pane);
  if (card >= 0 && cards.length > 0) return cards[Math.min(card, cards.length - 1)];
  const footer = standing.find(outer => outer.tagName === 'FOOTER');
  return (
    footer?.querySelector<HTMLElement>('button:not([disabled])') ??
    pane.querySelector<HTMLElement>('[role="tabpanel"]') ??
    undefined
  );
}

function cardsIn(pane: HTMLElement): HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>(CARD)].filter(
    card => card.closest('details:not([open])') === null,
  );
}
