/**
 * 说明: the thirteen sections, every number open to its source. Before the sheet is written they are shown as they
 * would be printed; then as they stand on the sheet, with what an update would change, marked as soon as a cell does.
 */
import {
  Button,
  Checkbox,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import {
  narrateReport,
  narrativePlan,
  narrativeText,
  sheetText,
} from '../../app/narrative/narrate';
import { messageKey } from '../../core/message';
import { Fold } from '../components/Fold';
import { ParagraphView } from '../components/ParagraphView';
import { ProofreadView } from '../components/narrative/ProofreadView';
import { WordingNote } from '../components/narrative/WordingNote';
import { useKept, usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { handNumbers } from '../state/shown';
import type { Text } from '../text';
import { useText } from '../text';

/** More would push the text itself out of the pane; then they open when asked for. */
const MOST_OPEN = 3;

const useStyles = makeStyles({
  views: { paddingTop: tokens.spacingVerticalS },
  tools: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  note: { margin: `${tokens.spacingVerticalXS} 0` },
  // As high with the check box as without: what is below stays where it is.
  standing: { minHeight: '40px' },
  problems: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  list: { margin: '0', paddingInlineStart: tokens.spacingHorizontalL },
});

export default function NarrativePage(): React.JSX.Element {
  const { report } = useSessionState();
  // Printing and drawing some hundred numbers must not hold up the re-check that caused it.
  const settled = useDeferredValue(report);
  const [view, setView] = useKept('narrative view');
  if (!settled) return <Nothing />;
  const proofreads = view === 'proofread';
  return (
    <>
      <Views proofreads={proofreads} onChange={chosen => setView(chosen ? 'proofread' : '')} />
      {proofreads ? <ProofreadView report={settled} /> : <Printed report={settled} />}
    </>
  );
}

/** 写说明, or 核对已有说明. */
function Views({
  proofreads,
  onChange,
}: {
  readonly proofreads: boolean;
  readonly onChange: (proofreads: boolean) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  return (
    <div
      role="group"
      aria-label={text.narrative.views}
      className={mergeClasses(shared.row, styles.views)}
    >
      <ToggleButton
        size="small"
        appearance="subtle"
        checked={!proofreads}
        onClick={() => onChange(false)}
      >
        {text.narrative.writing}
      </ToggleButton>
      <ToggleButton
        size="small"
        appearance="subtle"
        checked={proofreads}
        onClick={() => onChange(true)}
      >
        {text.narrative.proofreading}
      </ToggleButton>
    </div>
  );
}

function Nothing(): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { problem, unrecognised } = useSessionState();
  return (
    <div className={shared.empty}>
      <p>{problem ? text.say(problem) : text.narrative.empty}</p>
      {/* Without one table there is nothing to print, however often it is asked for. */}
      {!unrecognised && (
        <Button appearance="primary" onClick={() => void session.recheck()}>
          {text.narrative.generate}
        </Button>
      )}
    </div>
  );
}

function Printed({ report }: { readonly report: CheckReport }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session, go } = usePane();
  const { busy } = useSessionState();
  const printed = useMemo(() => narrateReport(report.snapshot, report.accounts), [report]);
  const { narrative, fields, standings, wording } = printed;
  const [onlyDue, setOnlyDue] = useState(false);
  const standing = new Map(standings.map(one => [one.id, one]));
  const due = standings.filter(one => one.state === '需更新');
  const rewritten = standings.filter(one => one.state === '已改写').length;
  const typedOver = useMemo(
    () => standings.reduce((sum, one) => sum + handNumbers(one).length, 0),
    [standings],
  );
  const shown = onlyDue
    ? narrative.paragraphs.filter(paragraph => standing.get(paragraph.id)?.state === '需更新')
    : narrative.paragraphs;
  const told = [...narrative.problems, ...narrative.advice];
  const sections = new Set(narrative.paragraphs.map(paragraph => paragraph.section)).size;

  return (
    <>
      <div className={mergeClasses(shared.row, styles.tools)}>
        <Button
          appearance="primary"
          disabledFocusable={busy === 'writing' || (wording.by === null && standings.length === 0)}
          onClick={() =>
            void session.write(({ snapshot, accounts }) =>
              narrativePlan(snapshot, narrateReport(snapshot, accounts).narrative),
            )
          }
        >
          {standings.length === 0 ? text.narrative.write : text.narrative.updateAll(due.length)}
        </Button>
        <CopyButton
          words={standings.length === 0 ? narrativeText(narrative) : sheetText(report.snapshot)}
        />
      </div>
      <WordingNote wording={wording} />
      {standings.length > 0 && (
        <div className={mergeClasses(shared.row, styles.standing)}>
          <p role="status" className={styles.note}>
            {standingWords(due.length, rewritten, typedOver, text)}
          </p>
          {(due.length > 0 || onlyDue) && (
            <Checkbox
              label={text.narrative.onlyDue}
              checked={onlyDue}
              onChange={(_, { checked }) => setOnlyDue(checked === true)}
            />
          )}
        </div>
      )}
      <p className={mergeClasses(shared.secondary, styles.note)}>
        {text.narrative.summary(sections, narrative.paragraphs.length, narrative.missing.length)}
        {text.header.separator}
        {text.narrative.hint}
      </p>
      {narrative.missing.length > 0 && (
        <p className={styles.note}>
          {text.narrative.missing(narrative.missing.length)}{' '}
          <button
            type="button"
            className={shared.link}
            onClick={() => go('inputs', narrative.missing[0])}
          >
            {text.narrative.fill}
          </button>
        </p>
      )}
      {told.length > 0 && (
        <div className={styles.problems}>
          <Fold summary={text.narrative.problems(told.length)} open={told.length <= MOST_OPEN}>
            <ul className={styles.list}>
              {told.map(problem => (
                <li key={messageKey(problem)}>{text.say(problem)}</li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      {shown.map(paragraph => (
        <ParagraphView
          key={paragraph.id}
          paragraph={paragraph}
          standing={standing.get(paragraph.id)}
          fields={fields}
        />
      ))}
      {due
        .filter(one => one.now === null)
        .map(one => (
          <ParagraphView
            key={one.id}
            paragraph={{
              id: one.id,
              section: one.section,
              kind: 'body',
              text: one.text ?? '',
              spans: [],
            }}
            standing={one}
            fields={fields}
          />
        ))}
    </>
  );
}

/** "Agrees with the tables" only where it does. */
function standingWords(
  due: number,
  rewritten: number,
  typedOver: number,
  { narrative }: Text,
): string {
  const words = due > 0 ? narrative.due(due, rewritten) : narrative.allCurrent(rewritten);
  if (typedOver === 0) return words;
  return due > 0 ? narrative.both(words, narrative.byHand(typedOver)) : narrative.byHand(typedOver);
}

/** What is on the sheet once it is there: a person's words are part of it. */
function CopyButton({ words }: { readonly words: string }): React.JSX.Element {
  const text = useText();
  const { session } = usePane();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      session.notice({ kind: 'copied' });
    } catch {
      session.notice({ kind: 'message', text: text.narrative.copyFailed });
    }
  };
  return <Button onClick={() => void copy()}>{text.narrative.copy}</Button>;
}
