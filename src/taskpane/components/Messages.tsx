/**
 * What went wrong with what to do, and that results are out of date. Docked above the footer, so that nothing in the
 * list moves when it comes or goes. What was done successfully is said in the footer's status line.
 */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Notice, SessionState } from '../state/session';
import type { Text } from '../text';
import { useText } from '../text';
import { usePane, useSessionState } from './SessionContext';

const useStyles = makeStyles({
  dock: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  bar: { margin: `${tokens.spacingVerticalXS} 0` },
  body: { overflowWrap: 'anywhere' },
});

export function Messages(): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session } = usePane();
  const { problem, canRetry, stale, busy, report } = useSessionState();
  const live = report?.preferences.live ?? true;
  // While a live re-check is on its way, "out of date" would only flicker.
  const showStale = problem === null && stale && busy === null && !live;
  return (
    <div className={styles.dock} aria-live="assertive">
      {problem && report && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{text.say(problem)}</MessageBarBody>
          <MessageBarActions>
            {canRetry && (
              <Button size="small" onClick={() => void session.retry()}>
                {text.messages.retry}
              </Button>
            )}
            <Button size="small" appearance="transparent" onClick={() => session.dismiss()}>
              {text.messages.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {showStale && (
        <MessageBar intent="warning" className={styles.bar}>
          <MessageBarBody className={styles.body}>{text.check.stale}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.recheck()}>
              {text.check.rerun}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function noticeText(notice: Notice, text: Text): string {
  switch (notice.kind) {
    case 'wrote':
      return text.messages.wrote(text.say(notice.title));
    case 'undone':
      return text.messages.undone(text.say(notice.title));
    case 'cleared':
      return text.messages.cleared;
    case 'nothingToWrite':
      return text.messages.nothingToWrite;
    case 'wroteWithGaps':
      return text.messages.wroteWithGaps(text.say(notice.title), notice.missing);
    case 'chooseWording':
      return text.messages.chooseWording;
    case 'problem':
      return text.say(notice.problem);
    case 'copied':
      return text.narrative.copied;
    case 'cancelled':
      return text.messages.cancelled;
    case 'message':
      return notice.text;
  }
}

/** What the status line says: the last thing done, else whether edits are followed. */
export function statusText({ notice, busy, progress, report }: SessionState, text: Text): string {
  if (notice) return noticeText(notice, text);
  if (busy === 'reading')
    return progress ? text.check.step(progress.done, progress.total) : text.check.running;
  if (!report) return '';
  return report.preferences.live ? text.footer.live : text.footer.manual;
}
