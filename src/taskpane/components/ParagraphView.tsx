/**
 * One paragraph of the narrative. Its numbers are buttons that open their source below the paragraph; one number is
 * in the tab order and the arrow keys move between them. 〔待填：…〕 leads to the form.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useMemo, useRef, useState } from 'react';
import type { ParagraphState } from '../../app/narrate';
import type { InputField, Paragraph, Span } from '../../core/narrative/model';
import { piecesOf } from '../state/pieces';
import type { Text } from '../text';
import { useText } from '../text';
import { CellLink } from './CellLink';
import { usePane } from './SessionContext';
import { FOCUS_RING, useShared } from './styles';

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  body: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, marginBottom: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', contentVisibility: 'auto', containIntrinsicSize: 'auto 80px',
  },
  text: { margin: '0', lineHeight: '1.75' },
  state: { float: 'inline-end', marginInlineStart: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  current: { color: tokens.colorStatusSuccessForeground1 },
  outdated: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'inline', font: 'inherit', padding: '0', margin: '0', border: 'none', backgroundColor: 'transparent', cursor: 'pointer',
    color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', textDecorationStyle: 'dashed', textUnderlineOffset: '4px', borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationStyle: 'solid' },
    ':focus-visible': FOCUS_RING,
  },
  open: { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: 'solid' },
  missing: {
    display: 'inline', font: 'inherit', padding: '0 2px', margin: '0', border: 'none', cursor: 'pointer', textAlign: 'start', borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground2,
    '@media (forced-colors: active)': { outline: '1px dashed CanvasText' },
    ':focus-visible': FOCUS_RING,
  },
  source: { marginTop: tokens.spacingVerticalS, padding: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  expression: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface Props {
  readonly paragraph: Paragraph;
  readonly state: ParagraphState | null;
  readonly fields: readonly InputField[];
}

export const ParagraphView = memo(function ParagraphView({ paragraph, state, fields }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { go } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState(0);
  const pieces = useMemo(() => piecesOf(paragraph), [paragraph]);
  const opened = paragraph.spans.find(span => keyOf(span) === open);

  if (paragraph.kind === 'heading') return <h2 className={styles.heading}>{paragraph.text}</h2>;

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : -1;
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
    const to = buttons[buttons.indexOf(event.target as HTMLElement) + step];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  const pressable = pieces.filter(piece => piece.kind !== 'text');
  return (
    <div ref={root} className={styles.body} onKeyDown={onKeyDown}>
      {state && (
        <span className={mergeClasses(styles.state, state === '最新' && styles.current, state === '需更新' && styles.outdated)}>{text.narrative.states[state]}</span>
      )}
      <p className={styles.text}>
        {pieces.map((piece, index) => {
          if (piece.kind === 'text') return piece.text;
          const order = pressable.indexOf(piece);
          const common = { key: index, type: 'button' as const, 'data-piece': true, tabIndex: order === current ? 0 : -1, onFocus: () => setCurrent(order) };
          if (piece.kind === 'missing') {
            const { key, ...rest } = common;
            return (
              <button key={key} {...rest} className={styles.missing} onClick={() => go('inputs', fields.find(field => field.label === piece.label)?.id)}>
                {piece.text}
              </button>
            );
          }
          const isOpen = keyOf(piece.span) === open;
          const { key, ...rest } = common;
          return (
            <button
              key={key} {...rest} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} className={mergeClasses(styles.number, isOpen && styles.open)}
              onClick={() => setOpen(isOpen ? null : keyOf(piece.span))}
            >
              {piece.text}
            </button>
          );
        })}
      </p>
      {opened && <Source id={id} span={opened} shown={paragraph.text.slice(opened.from, opened.to)} />}
    </div>
  );
});

/** The expression with its numbers, and every cell behind it. */
function Source({ id, span, shown }: { readonly id: string; readonly span: Span; readonly shown: string }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session, go } = usePane();
  const [first] = span.cells;
  return (
    <div id={id} role="region" aria-label={text.narrative.source} className={styles.source}>
      <p className={styles.expression}>{sourceWords(span, shown, text)}</p>
      <div className={shared.row}>
        {span.cells.map(cell => <CellLink key={`${cell.sheet}!${cell.address}`} cell={cell} />)}
        {first && <Button size="small" onClick={() => void session.select(first)}>{text.card.locate}</Button>}
        {!first && <Button size="small" onClick={() => go('inputs')}>{text.narrative.fill}</Button>}
      </div>
    </div>
  );
}

function sourceWords({ cells, expression }: Span, shown: string, text: Text): string {
  if (cells.length === 0) return text.narrative.typed(shown, expression);
  return expression === '' ? text.narrative.copiedFrom(shown) : `${shown} = ${expression}`;
}

function keyOf(span: Span): string {
  return `${span.from}-${span.slot}`;
}
