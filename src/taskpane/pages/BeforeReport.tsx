/** 校验 before there is a report: the workbook is being read, or why it has none and what a person can do. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountTableId } from '../../core/accounts/model';
import { HowReadDialog } from '../components/HowRead';
import { usePane } from '../components/SessionContext';
import { SetQuestion } from '../components/SetQuestion';
import { TablesNotice } from '../components/TablesNotice';
import type { SessionState } from '../state/session';
import { useText } from '../text';

const useStyles = makeStyles({
  first: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: 'center',
  },
  problem: { textAlign: 'start', width: '100%' },
});

/** 校验 is also how to try again: one button for one thing. */
export function BeforeReport({ state }: { readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  const [asked, setAsked] = useState<AccountTableId | null>(null);
  // An empty workbook has nothing to point at.
  const unrecognised = state.unrecognised?.snapshot.grids.some(grid => grid.values.length > 0)
    ? state.unrecognised
    : null;
  // The question says it all.
  const isAsked =
    unrecognised?.tables.some(({ reason }) => reason?.code === 'choice.sets') === true;
  return (
    <div className={styles.first}>
      {state.problem && !isAsked && (
        <MessageBar
          intent="warning"
          layout="multiline"
          className={styles.problem}
          politeness="polite"
        >
          <MessageBarBody>{text.say(state.problem)}</MessageBarBody>
        </MessageBar>
      )}
      {!state.problem && <p>{text.header.loading}</p>}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={state.busy !== null}
        onClick={() => void session.check()}
      >
        {text.check.run}
      </Button>
      {!state.problem && <p>{text.check.hint}</p>}
      {unrecognised && (
        <div className={styles.problem}>
          <SetQuestion report={unrecognised} />
          {!unrecognised.accounts.sets && <p>{text.tables.pointHint}</p>}
          <TablesNotice report={unrecognised} onAsk={setAsked} open />
          {asked !== null && (
            <HowReadDialog
              key={asked}
              id={asked}
              report={unrecognised}
              onClose={() => setAsked(null)}
            />
          )}
        </div>
      )}
    </div>
  );
}
