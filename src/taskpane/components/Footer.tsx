/**
 * The status line, 撤销上次写入 and 清除标记: the ways back, always in the same place.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text';
import { statusText } from './Messages';
import { usePane, useSessionState } from './SessionContext';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  status: {
    flex: '1 1 120px', margin: '0', minWidth: '0', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
});

export function Footer(): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  const state = useSessionState();
  const last = state.undo.at(-1);
  const waiting = state.busy === 'reading' || state.busy === 'writing';
  return (
    <footer className={styles.root}>
      <p className={styles.status} role="status">{statusText(state, text)}</p>
      {last && (
        <Button size="small" disabled={waiting} title={text.footer.undoTitle(last.title)} onClick={() => void session.undo()}>{text.footer.undo}</Button>
      )}
      <Button size="small" disabled={waiting || !(state.report?.snapshot.marked || state.asked)} onClick={() => void session.clearMarks()}>
        {text.footer.clear}
      </Button>
    </footer>
  );
}
