/** 自检 in 设置: asks for an empty workbook, tries each step, lists what differs; its result can be copied and sent. */
import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import type { RunResult, StepResult } from '../../../selftest';
import { useText } from '../../text';
import { useShared } from '../styles';

type State =
  | { readonly kind: 'idle' | 'notEmpty' | 'notStarted' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: RunResult };

/** Nothing where there is no Excel to try. */
export function SelfTest(): React.JSX.Element | null {
  const shared = useShared();
  const { selfTest: words } = useText();
  const [state, setState] = useState<State>({ kind: 'idle' });
  if (typeof (globalThis as { Excel?: unknown }).Excel === 'undefined') return null;
  const start = async (): Promise<void> => {
    setState({ kind: 'running', done: 0, total: 0 });
    try {
      const { isEmptyWorkbook, runSteps } = await import(
        /* webpackChunkName: "selftest" */ '../../../selftest'
      );
      if (!(await isEmptyWorkbook())) {
        setState({ kind: 'notEmpty' });
        return;
      }
      const result = await runSteps((done, total) => setState({ kind: 'running', done, total }));
      setState({ kind: 'done', result });
    } catch {
      setState({ kind: 'notStarted' });
    }
  };
  return (
    <section aria-label={words.title}>
      <p className={shared.secondary}>{words.about}</p>
      <Button disabled={state.kind === 'running'} onClick={() => void start()}>
        {words.start}
      </Button>
      <div role="status">
        {state.kind === 'running' && <p>{words.running(state.done, state.total)}</p>}
        {state.kind === 'notEmpty' && <p>{words.notEmpty}</p>}
        {state.kind === 'notStarted' && <p>{words.notStarted}</p>}
        {state.kind === 'done' && <p>{words.done(countsOf(state.result.steps))}</p>}
      </div>
      {state.kind === 'done' && <Result result={state.result} />}
    </section>
  );
}

function Result({ result }: { readonly result: RunResult }): React.JSX.Element {
  const { selfTest: words } = useText();
  const differing = result.steps.filter(({ outcome }) => outcome !== 'same');
  return (
    <>
      <ul>
        {differing.map(({ id, what, outcome, code }) => (
          <li key={id}>{words.step(`${id} ${what}`, outcome, code ?? '')}</li>
        ))}
      </ul>
      <Field label={words.copy}>
        <Textarea
          readOnly
          resize="vertical"
          value={JSON.stringify(result, null, 1)}
          onFocus={({ target }) => target.select()}
        />
      </Field>
    </>
  );
}

interface Counts {
  readonly total: number;
  readonly same: number;
  readonly skipped: number;
}

function countsOf(steps: readonly StepResult[]): Counts {
  const count = (outcome: StepResult['outcome']): number =>
    steps.filter(step => step.outcome === outcome).length;
  return { total: steps.length, same: count('same'), skipped: count('skipped') };
}
