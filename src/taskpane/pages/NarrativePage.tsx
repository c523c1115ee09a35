/**
 * 说明: the thirteen sections, every number open to its source. Before the sheet is written they are shown as they
 * would be printed; then as they stand on the sheet, with what an update would change, marked as soon as a cell does.
 */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import {
  narrateReport,
  narrativePlan,
  narrativeText,
  sheetText,
} from '../../app/narrative/narrate';
import type { Standing } from '../../app/narrative/standings';
import type { Narrative } from '../../core/narrative/model';
import { messageKey } from '../../core/message';
import { Fold } from '../components/Fold';
import { ParagraphView } from '../components/ParagraphView';
import { CopyButton, WordButton } from '../components/narrative/TakeOut';
import type { TakenParagraph } from '../components/narrative/TakeOut';
import { Views } from '../components/narrative/Views';
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
        <WordButton
          paragraphs={takenFrom(narrative, standings)}
          unit={report.accounts.unit}
          year={report.accounts.year}
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

/** What stands on the sheet, once it is there: a person's words are part of it. */
function takenFrom(
  { paragraphs }: Narrative,
  standings: readonly Standing[],
): readonly TakenParagraph[] {
  if (standings.length === 0) return paragraphs;
  const kinds = new Map(paragraphs.map(({ id, kind }) => [id, kind]));
  return standings.flatMap(({ id, text }) =>
    text === null || text.trim() === '' ? [] : [{ kind: kinds.get(id) ?? 'body', text }],
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
