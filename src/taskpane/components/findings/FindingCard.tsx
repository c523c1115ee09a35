/**
 * One thing that is wrong, or worth a look: the sentence with its numbers, the difference and what rounding allows,
 * the suspect cell, the cells. The card itself takes the focus: Enter or a click shows its cell.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Finding, FindingClass } from '../../../core/checks/model';
import { NO_AMOUNT } from '../../../core/checks/model';
import { mainCell } from '../../../app/check/entries';
import type { Card } from '../../state/cards';
import { useText } from '../../text';
import { CellList } from './CellList';
import { Fold } from '../Fold';
import { IgnoreForm } from './IgnoreForm';
import { usePane } from '../SessionContext';
import { SuspectBlock } from './SuspectBlock';
import { FOCUS_RING, useShared } from '../styles';

const useStyles = makeStyles({
  card: {
    'position': 'relative',
    'padding': `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    'marginBottom': tokens.spacingVerticalS,
    'cursor': 'pointer',
    'backgroundColor': tokens.colorNeutralBackground1,
    'border': `1px solid ${tokens.colorNeutralStroke2}`,
    'borderLeftWidth': '4px',
    'borderRadius': tokens.borderRadiusMedium,
    'overflowWrap': 'anywhere',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, borderLeftWidth: '4px' },
    ':focus-visible': FOCUS_RING,
  },
  current: { boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}` },
  head: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  class: { fontWeight: tokens.fontWeightSemibold },
  message: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  difference: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  actions: { marginTop: tokens.spacingVerticalS },
  note: { margin: `${tokens.spacingVerticalS} 0 0` },
});

const useTones = makeStyles({
  failed: {
    'borderLeftColor': tokens.colorStatusDangerBorder2,
    ':hover': { borderLeftColor: tokens.colorStatusDangerBorder2 },
  },
  advice: {
    'borderLeftColor': tokens.colorStatusWarningBorder2,
    ':hover': { borderLeftColor: tokens.colorStatusWarningBorder2 },
  },
  tail: {
    'borderLeftColor': tokens.colorNeutralStroke1,
    ':hover': { borderLeftColor: tokens.colorNeutralStroke1 },
  },
  notChecked: {
    'borderLeftColor': tokens.colorNeutralStroke1,
    'borderLeftStyle': 'dashed',
    ':hover': { borderLeftColor: tokens.colorNeutralStroke1, borderLeftStyle: 'dashed' },
  },
  failedText: { color: tokens.colorStatusDangerForeground3 },
  adviceText: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  readonly card: Card;
  readonly current: boolean;
  readonly onFocus: (key: string) => void;
}

export const FindingCard = memo(function FindingCard({
  card,
  current,
  onFocus,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const tones = useTones();
  const text = useText();
  const { session } = usePane();
  const id = useId();
  const [head, ...more] = card.findings;
  const cell = mainCell(card);
  const tabIndex = current ? 0 : -1;
  const show = (): void => {
    if (cell) void session.select(cell);
  };
  return (
    <div
      role="group"
      aria-labelledby={`${id}c ${id}`}
      tabIndex={tabIndex}
      data-card={card.key}
      onFocus={() => onFocus(card.key)}
      onClick={show}
      onKeyDown={event => {
        if (event.key === 'Enter' && event.target === event.currentTarget) show();
      }}
      className={mergeClasses(styles.card, tones[card.class], current && styles.current)}
    >
      <div className={styles.head}>
        <span id={`${id}c`} className={mergeClasses(styles.class, classTone(card.class, tones))}>
          {text.check.classNames[card.class]}
        </span>
        <span>{text.card.rule(head?.rule ?? '')}</span>
      </div>
      <p id={id} className={styles.message}>
        {head && text.say(head.message)}
      </p>
      {head && <Difference finding={head} />}
      {/* Buttons inside must not also press the card. */}
      <div onClick={event => event.stopPropagation()}>
        {card.suspects.map((suspect, index) => (
          <SuspectBlock key={index} suspect={suspect} tabIndex={tabIndex} />
        ))}
        {card.suspects.length === 0 && cell && (
          <Locate onClick={show} sheet={cell.sheet} address={cell.address} tabIndex={tabIndex} />
        )}
        {more.length > 0 && (
          <Fold summary={text.card.also(more.length)} tabIndex={tabIndex}>
            {more.map((finding, index) => (
              <div key={index}>
                <p className={styles.message}>{text.say(finding.message)}</p>
                <Difference finding={finding} />
              </div>
            ))}
          </Fold>
        )}
        {head && head.cells.length > 1 && (
          <Fold summary={text.card.cells(head.cells.length)} tabIndex={tabIndex}>
            <CellList cells={head.cells} tabIndex={tabIndex} />
          </Fold>
        )}
        {(card.class === 'failed' || card.class === 'advice') &&
          (head?.rule === NO_AMOUNT ? (
            <p className={mergeClasses(styles.difference, styles.note)}>{text.card.notIgnored}</p>
          ) : (
            <IgnoreForm findings={card.findings} tabIndex={tabIndex} />
          ))}
      </div>
    </div>
  );
});

function Locate({
  sheet,
  address,
  tabIndex,
  onClick,
}: {
  readonly sheet: string;
  readonly address: string;
  readonly tabIndex: number;
  readonly onClick: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  return (
    <div className={mergeClasses(shared.row, styles.actions)}>
      <Button
        size="small"
        tabIndex={tabIndex}
        aria-label={text.card.locateCell(text.card.cellText(sheet, address))}
        onClick={onClick}
      >
        {text.card.locate}
      </Button>
    </div>
  );
}

/** Left out where the sentence already says it. */
function Difference({ finding }: { readonly finding: Finding }): React.JSX.Element | null {
  const styles = useStyles();
  const text = useText();
  const { difference, allowed, message } = finding;
  if (difference === null || 'difference' in message.data) return null;
  const words =
    allowed === null
      ? text.card.differenceOnly(difference)
      : text.card.difference(difference, allowed);
  return <p className={styles.difference}>{words}</p>;
}

function classTone(name: FindingClass, tones: ReturnType<typeof useTones>): string | undefined {
  if (name === 'failed') return tones.failedText;
  return name === 'advice' ? tones.adviceText : undefined;
}
