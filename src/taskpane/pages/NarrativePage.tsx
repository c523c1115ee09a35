/**
 * 说明: the thirteen sections as they would be printed now, every number open to its source, and the button that puts
 * them on the sheet.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { CheckReport } from '../../app/check';
import { narrateReport, narrativePlan, narrativeText } from '../../app/narrate';
import type { NarrativeReport } from '../../app/narrate';
import { ParagraphView } from '../components/ParagraphView';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { useText } from '../text';

const useStyles = makeStyles({
  tools: { position: 'sticky', top: '0', zIndex: 1, padding: `${tokens.spacingVerticalS} 0`, backgroundColor: tokens.colorNeutralBackground1 },
  note: { margin: `${tokens.spacingVerticalXS} 0` },
  problems: { margin: `${tokens.spacingVerticalS} 0`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  list: { margin: '0', paddingInlineStart: tokens.spacingHorizontalL },
});

export default function NarrativePage(): React.JSX.Element {
  const { report } = useSessionState();
  // Printing and drawing some hundred numbers must not hold up the re-check that caused it.
  const settled = useDeferredValue(report);
  return settled ? <Printed report={settled} /> : <Nothing />;
}

function Nothing(): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { problem } = useSessionState();
  return (
    <div className={shared.empty}>
      <p>{problem?.message ?? text.narrative.empty}</p>
      <Button appearance="primary" onClick={() => void session.recheck()}>{text.narrative.generate}</Button>
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
  const { narrative, fields, states } = printed;
  const told = [...narrative.problems, ...narrative.advice];
  const sections = new Set(narrative.paragraphs.map(paragraph => paragraph.section)).size;

  return (
    <>
      <div className={mergeClasses(shared.row, styles.tools)}>
        <Button
          appearance="primary" disabledFocusable={busy === 'writing'}
          onClick={() => void session.write(({ snapshot, accounts }) => narrativePlan(snapshot, narrateReport(snapshot, accounts).narrative))}
        >
          {text.narrative.write}
        </Button>
        <CopyButton printed={printed} />
      </div>
      <p className={mergeClasses(shared.secondary, styles.note)}>
        {text.narrative.summary(sections, narrative.paragraphs.length, narrative.missing.length)}{text.header.separator}{text.narrative.hint}
      </p>
      {narrative.missing.length > 0 && (
        <p className={styles.note}>
          {text.narrative.missing(narrative.missing.length)}{' '}
          <button type="button" className={shared.link} onClick={() => go('inputs', narrative.missing[0])}>{text.narrative.fill}</button>
        </p>
      )}
      {told.length > 0 && (
        <div className={styles.problems}>
          {text.narrative.problems}
          <ul className={styles.list}>{told.map(problem => <li key={problem}>{problem}</li>)}</ul>
        </div>
      )}
      {narrative.paragraphs.map(paragraph => (
        <ParagraphView key={paragraph.id} paragraph={paragraph} state={states[paragraph.id] ?? null} fields={fields} />
      ))}
    </>
  );
}

function CopyButton({ printed }: { readonly printed: NarrativeReport }): React.JSX.Element {
  const text = useText();
  const { session } = usePane();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(narrativeText(printed.narrative));
      session.notice({ kind: 'copied' });
    } catch {
      session.notice({ kind: 'message', text: text.narrative.copyFailed });
    }
  };
  return <Button onClick={() => void copy()}>{text.narrative.copy}</Button>;
}
