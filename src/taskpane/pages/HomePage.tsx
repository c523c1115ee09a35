/**
 * 首页: what is left until the accounts can be published. Six steps, each with its count, its state and its button; the
 * unit and the year are typed here where nothing in the workbook tells them.
 */
import { useEffect, useMemo, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Left, StepId } from '../../app/left/left';
import { entriesOf, entryCounts } from '../../app/check/entries';
import { HeadFields } from '../components/home/HeadFields';
import { StepRow } from '../components/home/StepRow';
import { stepWords } from '../components/home/stepWords';
import { Later } from '../components/home/Later';
import { usePane, useSessionState } from '../components/SessionContext';
import { StateNotice } from '../components/StateNotice';
import { Unfinished } from '../components/Unfinished';
import { useShared } from '../components/styles';
import type { PageId } from '../state/requests';
import type { Checked } from '../state/session';
import { useText } from '../text';
import { BeforeReport } from './BeforeReport';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  bars: { display: 'flex', gap: '4px', marginBottom: tokens.spacingVerticalS },
  bar: {
    'flex': '1 1 0',
    'height': '4px',
    'borderRadius': '2px',
    'backgroundColor': tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  done: {
    'backgroundColor': tokens.colorStatusSuccessBorder2,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  next: {
    'backgroundColor': tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

/** The page on which a step is done. */
const PAGE_OF: Readonly<Record<StepId, PageId>> = {
  tables: 'check',
  check: 'check',
  inputs: 'inputs',
  narrative: 'narrative',
  score: 'score',
  document: 'publish',
};

const STEPS: readonly StepId[] = ['tables', 'check', 'inputs', 'narrative', 'score', 'document'];

export function HomePage(): React.JSX.Element {
  const state = useSessionState();
  return state.report ? <Steps report={state.report} /> : <BeforeReport state={state} />;
}

function Steps({ report }: { readonly report: Checked }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { go } = usePane();
  const left = useLeft(report);
  const counts = useMemo(() => entryCounts(entriesOf(report.result)), [report]);
  const isOpen = (step: StepId): boolean => left === null || left.open.includes(step);
  const [next] = left?.open ?? [];
  const needsHead = report.accounts.unit === null || report.accounts.year === null;
  return (
    <>
      <h2 className={styles.title}>
        {left === null ? text.home.counting : text.home.title(left.open.length)}
      </h2>
      <div className={styles.bars} aria-hidden="true">
        {STEPS.map(step => (
          <span
            key={step}
            className={mergeClasses(
              styles.bar,
              !isOpen(step) && styles.done,
              step === next && styles.next,
            )}
          />
        ))}
      </div>
      <StateNotice problems={report.stateProblems} />
      <Unfinished />
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <StepRow
            key={step}
            number={index + 1}
            name={text.home.names[step]}
            words={stepWords(step, report, counts, left, text)}
            isDone={left !== null && !isOpen(step)}
            isNext={step === next}
            action={text.home.actions[step]}
            onAction={() => go(PAGE_OF[step])}
          >
            {step === 'tables' && needsHead && <HeadFields report={report} />}
          </StepRow>
        ))}
      </ol>
      <p className={shared.secondary}>{text.home.later}</p>
      <Later />
    </>
  );
}

/** `null` until it is counted; the last count stays while a newer one is made. */
function useLeft(report: Checked): Left | null {
  const [left, setLeft] = useState<Left | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import(/* webpackChunkName: "left" */ '../components/home/left').then(({ whatIsLeft }) => {
      if (isCurrent) setLeft(whatIsLeft(report));
    });
    return () => {
      isCurrent = false;
    };
  }, [report]);
  return left;
}
