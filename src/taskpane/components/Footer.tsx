/**
 * The status line, 撤销上次写入 and 清除标记: the ways back, always in the same place.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../text';
import { statusText } from './Messages';
import { usePane, useSessionState } from './SessionContext';

/** A check that takes longer can be cancelled; a shorter one shows no button that nobody could press. */
const SLOW_MS = 700;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  undo: { maxWidth: '190px', minWidth: '0' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  status: {
    flex: '1 1 120px',
    margin: '0',
    minWidth: '0',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function Footer(): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  const state = useSessionState();
  const last = state.undo.at(-1);
  // Disabled buttons stay focusable: pressing one must not throw the keyboard back to the top of the pane.
  const waiting = state.busy === 'reading' || state.busy === 'writing';
  const slow = useSlow(state.busy === 'reading' || state.busy === 'live');
  return (
    <footer className={styles.root}>
      <p className={styles.status} role="status">
        {statusText(state, text)}
      </p>
      {last && (
        <Button
          size="small"
          disabledFocusable={waiting}
          title={text.footer.undoTitle(text.say(last.title))}
          className={styles.undo}
          onClick={() => void session.undo()}
        >
          <span className={styles.words}>{text.footer.undo(text.say(last.title))}</span>
        </Button>
      )}
      {slow ? (
        <Button size="small" onClick={() => session.cancel()}>
          {text.footer.cancel}
        </Button>
      ) : (
        <Button
          size="small"
          disabledFocusable={waiting || !(state.report?.snapshot.marked || state.asked)}
          onClick={() => void session.clearMarks()}
        >
          {text.footer.clear}
        </Button>
      )}
    </footer>
  );
}

function useSlow(working: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!working) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [working]);
  return slow;
}
