/** What the workbook keeps of ours and could not be used: it stands above the findings, which may be others by that. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../core/result';

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
  return (
    <>
      {problems.map(({ code, message }) => (
        <MessageBar key={code} intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{message}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
