/** What to do about a writing that was broken off: the sentence says what it was, here stand the two ways out. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { finishUnfinished, takeBackUnfinished } from '../state/keep';
import { usePane, useSessionState } from './SessionContext';
import { useText } from '../text';

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function Unfinished(): React.JSX.Element | null {
  const styles = useStyles();
  const { messages } = useText();
  const { session } = usePane();
  const { report, busy } = useSessionState();
  if (report?.snapshot.state.journal === undefined) return null;
  const isBusy = busy !== null;
  return (
    <div className={styles.root}>
      <Button
        size="small"
        appearance="primary"
        disabled={isBusy}
        onClick={() => void takeBackUnfinished(session)}
      >
        {messages.takeBack}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => void finishUnfinished(session)}>
        {messages.finish}
      </Button>
    </div>
  );
}
