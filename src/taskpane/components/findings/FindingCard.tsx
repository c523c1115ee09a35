/**
 * One thing that is wrong, or worth a look: the verdict as its title, the numbers, one row of actions. The card itself
 * takes the focus: Enter or a click shows its cell.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import { mainCell } from '../../../app/check/entries';
import type { Card } from '../../state/cards';
import { useText } from '../../text';
import { usePane } from '../SessionContext';
import { FOCUS_RING, useShared } from '../styles';
import { CardActions } from './CardActions';
import type { Opened } from './CardActions';
import { Choices } from './Choices';
import { Details } from './Details';
import { IgnoreForm } from './IgnoreForm';
import { useRule, useVerdicts } from './verdicts';

const useStyles = makeStyles({
  card: {
    'position': 'relative',
    'padding': `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    'marginBottom': tokens.spacingVerticalS,
    'cursor': 'pointer',
    'backgroundColor': tokens.colorNeutralBackground1,
    'border': `1px solid ${tokens.colorNeutralStroke2}`,
    'borderLeftWidth': '4px',
    'borderRadius': tokens.borderRadiusMedium,
    'overflowWrap': 'anywhere',
    // Cards out of sight are not laid out: hundreds of them scroll as a few.
    'contentVisibility': 'auto',
    'containIntrinsicSize': 'auto 120px',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, borderLeftWidth: '4px' },
    ':focus-visible': FOCUS_RING,
  },
  current: { boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}` },
  head: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rule: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  numbers: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { margin: `${tokens.spacingVerticalXS} 0 0` },
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
  const shared = useShared();
  const tones = useTones();
  const text = useText();
  const verdicts = useVerdicts();
  const { session } = usePane();
  const id = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [head] = card.findings;
  const rule = head?.rule ?? '';
  const cell = mainCell(card);
  const tabIndex = current ? 0 : -1;
  const show = (): void => {
    if (cell) void session.select(cell);
  };
  const toggle = (what: Opened): void => setOpened(opened === what ? null : what);
  const numbers = head ? verdicts.numbers(head) : null;
  const [explanation] = card.suspects[0]?.explanations ?? [];
  const slip = explanation && card.suspects.length === 1 ? verdicts.slip(explanation) : null;
  return (
    <div
      role="group"
      aria-labelledby={id}
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
        <h3 id={id} className={styles.title}>
          <span className={shared.unseen}>{text.card.classed(card.class)}</span>
          {verdicts.title(card)}
        </h3>
        <button
          type="button"
          className={mergeClasses(shared.bare, styles.rule)}
          tabIndex={tabIndex}
          aria-expanded={opened === 'rule'}
          aria-label={text.card.ruleLabel(rule)}
          onClick={event => {
            event.stopPropagation();
            toggle('rule');
          }}
        >
          {rule}
        </button>
      </div>
      {opened === 'rule' && <RuleWords rule={rule} />}
      {(numbers !== null || slip !== null) && (
        <p className={styles.numbers}>
          {numbers}
          {numbers !== null && slip !== null && text.card.semicolon}
          {slip}
        </p>
      )}
      {/* Buttons inside must not also press the card. */}
      <div onClick={event => event.stopPropagation()}>
        <Choices suspects={card.suspects} tabIndex={tabIndex} />
        <CardActions
          card={card}
          cell={cell}
          opened={opened}
          onToggle={toggle}
          tabIndex={tabIndex}
        />
        {opened === 'details' && <Details card={card} tabIndex={tabIndex} />}
        {opened === 'ignore' && (
          <IgnoreForm findings={card.findings} onClose={() => setOpened(null)} />
        )}
      </div>
    </div>
  );
});

function RuleWords({ rule }: { readonly rule: string }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return <p className={mergeClasses(shared.secondary, styles.words)}>{useRule(rule)}</p>;
}
