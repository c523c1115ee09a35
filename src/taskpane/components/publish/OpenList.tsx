/** What stands in the way of the document, each with the button that leads to where it is put right. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OpenProblem } from '../../../app/publish/publish';
import { messageKey } from '../../../core/message';
import { useText } from '../../text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { margin: '0', overflowWrap: 'anywhere' },
});

interface Props {
  readonly problems: readonly OpenProblem[];
  readonly onGo: (problem: OpenProblem) => void;
}

export function OpenList({ problems, onGo }: Props): React.JSX.Element {
  const styles = useStyles();
  const { publish, say } = useText();
  return (
    <ol className={styles.list} aria-label={publish.list}>
      {problems.map((problem, index) => (
        <li key={messageKey(problem.message)} className={styles.row}>
          <p className={styles.words}>{say(problem.message)}</p>
          <Button
            size="small"
            aria-label={publish.goLabel(publish.goes[problem.kind], index + 1)}
            onClick={() => onGo(problem)}
          >
            {publish.goes[problem.kind]}
          </Button>
        </li>
      ))}
    </ol>
  );
}
