/** What the workbook keeps of ours and could not be used: it stands above the findings, which may be others by that. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { messageKey } from '../../core/message';
import type { Problem } from '../../core/result';
import { useText } from '../text';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} 0` },
  body: { overflowWrap: 'anywhere' },
});

export function StateNotice({
  problems,
}: {
  readonly problems: readonly Problem[];
}): React.JSX.Element {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      {problems.map(problem => (
        <MessageBar
          key={messageKey(problem)}
          intent="warning"
          layout="multiline"
          className={styles.bar}
        >
          <MessageBarBody className={styles.body}>{text.say(problem)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
