/**
 * One paragraph of the narrative. Its numbers are buttons that open their source below the paragraph; one number is
 * in the tab order and the arrow keys move between them. 〔待填：…〕 leads to the form. A paragraph that is out of date
 * shows each old value with the new one.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useMemo, useRef, useState } from 'react';
import type { Standing } from '../../app/narrative/standings';
import type { InputField, Paragraph, Span } from '../../core/narrative/model';
import { piecesOf } from '../state/pieces';
import { handNumbers, shownOf } from '../state/shown';
import { useText } from '../text';
import { Becomes } from './narrative/Becomes';
import { RefreshNote } from './narrative/RefreshNote';
import { Source } from './narrative/Source';
import { usePane } from './SessionContext';
import { FOCUS_RING } from './styles';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 80px',
  },
  due: { borderInlineStartWidth: '3px', borderInlineStartColor: tokens.colorStatusWarningBorder1 },
  text: { margin: '0', lineHeight: '1.75', whiteSpace: 'pre-wrap' },
  state: {
    float: 'inline-end',
    marginInlineStart: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  current: { color: tokens.colorStatusSuccessForeground1 },
  outdated: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  typedOver: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorStatusWarningForeground3,
  },
  number: {
    'display': 'inline',
    'font': 'inherit',
    'padding': '0',
    'margin': '0',
    'border': 'none',
    'backgroundColor': 'transparent',
    'cursor': 'pointer',
    'color': tokens.colorBrandForegroundLink,
    'textDecorationLine': 'underline',
    'textDecorationStyle': 'dashed',
    'textUnderlineOffset': '4px',
    'borderRadius': tokens.borderRadiusSmall,
    ':hover': { textDecorationStyle: 'solid' },
    ':focus-visible': FOCUS_RING,
  },
  open: { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: 'solid' },
  missing: {
    'padding': '0 2px',
    'cursor': 'pointer',
    'borderRadius': tokens.borderRadiusSmall,
    'boxDecorationBreak': 'clone',
    'WebkitBoxDecorationBreak': 'clone',
    'color': tokens.colorStatusWarningForeground3,
    'backgroundColor': tokens.colorStatusWarningBackground1,
    '@media (forced-colors: active)': { outline: '1px dashed CanvasText' },
    ':focus-visible': FOCUS_RING,
  },
});

interface Props {
  readonly paragraph: Paragraph;
  /** `undefined` as long as the 说明 sheet is not there. */
  readonly standing: Standing | undefined;
  readonly fields: readonly InputField[];
}

export const ParagraphView = memo(function ParagraphView({
  paragraph,
  standing,
  fields,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { go } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState(0);
  const shown = useMemo(() => shownOf(paragraph, standing), [paragraph, standing]);
  const pieces = useMemo(() => piecesOf(shown.paragraph, shown.replacements), [shown]);
  const typedOver = useMemo(() => (standing ? handNumbers(standing) : []), [standing]);
  const opened = shown.paragraph.spans.find(span => keyOf(span) === open);
  const state = standing?.state;

  if (paragraph.kind === 'heading' && state !== '需更新')
    return <h2 className={styles.heading}>{shown.paragraph.text}</h2>;

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : -1;
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
    const to = buttons[buttons.indexOf(event.target as HTMLElement) + step];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  const pressable = pieces.filter(piece => piece.kind === 'number' || piece.kind === 'missing');
  return (
    <div
      ref={root}
      className={mergeClasses(styles.body, state === '需更新' && styles.due)}
      data-paragraph={paragraph.id}
      onKeyDown={onKeyDown}
    >
      {state && (
        <span
          className={mergeClasses(
            styles.state,
            state === '最新' && styles.current,
            state === '需更新' && styles.outdated,
          )}
        >
          {text.narrative.states[state]}
        </span>
      )}
      <p className={styles.text}>
        {pieces.map((piece, index) => {
          if (piece.kind === 'text') return piece.text;
          if (piece.kind === 'change')
            return <Becomes key={index} old={piece.text} fresh={piece.becomes} />;
          const order = pressable.indexOf(piece);
          const common = {
            'data-piece': true,
            'tabIndex': order === Math.min(current, pressable.length - 1) ? 0 : -1,
            'onFocus': () => setCurrent(order),
          };
          if (piece.kind === 'missing') {
            const fill = (): void =>
              go('inputs', fields.find(field => field.label === piece.label)?.id);
            return (
              <Gap key={index} {...common} className={styles.missing} onPress={fill}>
                {piece.text}
              </Gap>
            );
          }
          const isOpen = keyOf(piece.span) === open;
          return (
            <button
              key={index}
              type="button"
              {...common}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              className={mergeClasses(styles.number, isOpen && styles.open)}
              onClick={() => setOpen(isOpen ? null : keyOf(piece.span))}
            >
              {piece.becomes === null ? (
                piece.text
              ) : (
                <Becomes old={piece.text} fresh={piece.becomes} />
              )}
            </button>
          );
        })}
      </p>
      {opened && (
        <Source
          id={id}
          span={opened}
          shown={
            typedOver.find(({ from }) => from === opened.from)?.right ??
            valueOf(opened, shown.paragraph.text, shown.replacements)
          }
        />
      )}
      {typedOver.map(({ from, typed, right }) => (
        <p key={from} className={styles.typedOver}>
          {text.narrative.typedOver(typed, right)}
        </p>
      ))}
      {standing && <RefreshNote standing={standing} />}
    </div>
  );
});

type GapProps = React.HTMLAttributes<HTMLSpanElement> & { readonly onPress: () => void };

/** A button of the browser is a box that does not break: long words would stand on lines of their own. */
function Gap({ onPress, ...rest }: GapProps): React.JSX.Element {
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return <span role="button" {...rest} onClick={onPress} onKeyDown={onKeyDown} />;
}

/** The source explains the value that is printed now. */
function valueOf(
  { from, to }: Span,
  text: string,
  replacements: readonly { from: number; to: number; text: string }[],
): string {
  return replacements.find(one => one.from === from && one.to === to)?.text ?? text.slice(from, to);
}

function keyOf(span: Span): string {
  return `${span.from}-${span.slot}`;
}
