/**
 * 绩效: what stands in the two evaluation tables beside what is computed and why, and the cells that would change,
 * each with a check box, before anything is written.
 */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckReport } from '../../app/check/check';
import { scorePlan, scoreReport } from '../../app/scores/score';
import { contentAt } from '../../app/snapshot';
import type { Finding } from '../../core/checks/model';
import type { ScoringSettings } from '../../core/performance';
import type { ScoreChange, Scores } from '../../core/performance/model';
import { ok } from '../../core/result';
import { CellLink } from '../components/CellLink';
import { Actuals, Problems } from '../components/scores/Actuals';
import { AskStandard } from '../components/scores/AskStandard';
import { FormHeaders } from '../components/scores/FormHeaders';
import { ScoreTables } from '../components/scores/ScoreTables';
import { Standard } from '../components/scores/Standard';
import { usePane, useSessionState } from '../components/SessionContext';
import { useShared } from '../components/styles';
import { useText } from '../text';
import { mapForm, setPreferences } from '../state/keep';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  change: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { overflowWrap: 'anywhere' },
  // The formula has a row to itself but for the button: beside the check box it would get what that leaves over.
  reason: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    marginLeft: '32px',
  },
  why: { margin: `2px 0 ${tokens.spacingVerticalXS}`, minWidth: '0', overflowWrap: 'anywhere' },
  locate: { flexShrink: 0 },
  actions: { margin: `${tokens.spacingVerticalM} 0` },
  finding: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  failed: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
});

export default function ScorePage(): React.JSX.Element {
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { busy, report } = useSessionState();
  const scored = useMemo(() => (report ? scoreReport(report) : null), [report]);
  const save = (scoring: ScoringSettings): void => {
    if (report) void setPreferences(session, { ...report.preferences, scoring });
  };
  if (report && !scored)
    return <AskStandard report={report} disabled={busy === 'writing'} onChoose={save} />;
  if (!report || !scored || isNothing(scored.scores)) {
    return <p className={shared.empty}>{text.score.empty}</p>;
  }
  return (
    <>
      <Standard
        settings={scored.settings}
        chosen={scored.chosen}
        disabled={busy === 'writing'}
        onSave={save}
      />
      <Changes report={report} scores={scored.scores} />
      <Problems problems={scored.scores.problems} />
      <Findings findings={scored.findings} />
      <Actuals actuals={scored.scores.actuals} />
      <ScoreTables scores={scored.scores} />
      <FormHeaders
        accounts={report.accounts}
        disabled={busy === 'writing'}
        onSay={said => void mapForm(session, said)}
      />
    </>
  );
}

function isNothing({ department, projects, forms }: Scores): boolean {
  return department === null && projects.length === 0 && forms.length === 0;
}

function Changes({
  report,
  scores,
}: {
  readonly report: CheckReport;
  readonly scores: Scores;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { busy } = useSessionState();
  // A score that stands there may be a person's: it is chosen by hand, a blank from the start.
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isChosen = (change: ScoreChange): boolean => change.selected !== toggled.has(keyOf(change));
  const writable = scores.changes.filter(
    change => contentAt(report.snapshot, change).formula === '',
  );
  const chosen = writable.filter(isChosen);
  if (scores.changes.length === 0)
    return <p className={shared.empty}>{text.score.noChanges(scores.computed, scores.open)}</p>;

  const toggle = (change: ScoreChange): void => {
    const next = new Set(toggled);
    if (!next.delete(keyOf(change))) next.add(keyOf(change));
    setToggled(next);
  };
  const chooseAll = (): void =>
    setToggled(new Set(writable.filter(({ selected }) => !selected).map(keyOf)));
  return (
    <section aria-label={text.score.changes(scores.changes.length, chosen.length)}>
      <h2 className={shared.heading}>{text.score.changes(scores.changes.length, chosen.length)}</h2>
      {writable.some(({ selected }) => !selected) && (
        <p className={mergeClasses(shared.secondary, styles.label)}>{text.score.standing}</p>
      )}
      <ul className={styles.list}>
        {scores.changes.map(change => {
          const held = !writable.includes(change);
          return (
            <li key={keyOf(change)} className={styles.change}>
              <Checkbox
                checked={!held && isChosen(change)}
                disabled={held}
                onChange={() => toggle(change)}
                label={{
                  className: styles.label,
                  children: text.score.change(
                    text.card.cellText(change.sheet, change.address),
                    [change.project, change.item].filter(words => words !== '').join(' '),
                    change.from === '' ? text.score.fromBlank : change.from,
                    change.to,
                  ),
                }}
              />
              <div className={styles.reason}>
                <p className={mergeClasses(shared.secondary, styles.why)}>
                  {held ? text.score.formula : text.say(change.why)}
                </p>
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.locate}
                  aria-label={text.card.locateCell(
                    text.card.cellText(change.sheet, change.address),
                  )}
                  onClick={() => void session.select(change)}
                >
                  {text.card.locate}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div className={mergeClasses(shared.row, styles.actions)}>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0 || busy === 'writing'}
          onClick={() => void session.write(({ snapshot }) => ok(scorePlan(snapshot, chosen)))}
        >
          {text.score.write}
        </Button>
        {/* Stays when all are chosen: pressing it must not take the keyboard away from here. */}
        {writable.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={chosen.length === writable.length}
            onClick={chooseAll}
          >
            {text.score.chooseAll}
          </Button>
        )}
      </div>
    </section>
  );
}

function Findings({
  findings,
}: {
  readonly findings: readonly Finding[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const worth = findings.filter(
    finding => finding.class === 'failed' || finding.class === 'advice',
  );
  if (worth.length === 0) return null;
  return (
    <section aria-label={text.score.findings}>
      <h2 className={shared.heading}>{text.score.findings}</h2>
      <ul className={styles.list}>
        {worth.map((finding, index) => (
          <li
            key={index}
            className={mergeClasses(styles.finding, finding.class === 'failed' && styles.failed)}
          >
            {text.check.classNames[finding.class]}
            {text.header.separator}
            {text.say(finding.message)} {finding.cells[0] && <CellLink cell={finding.cells[0]} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ sheet, address }: ScoreChange): string {
  return `${sheet}!${address}`;
}
