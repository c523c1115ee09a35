/** What a person accepted, folded away, each with its reason and a way back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { IgnoredFinding } from '../../../app/check/ignored';
import { useText } from '../../text';
import { Fold } from '../Fold';
import { usePane } from '../SessionContext';
import { useShared } from '../styles';
import { restore } from '../../state/keep';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  item: {
    paddingBottom: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  words: { margin: '0' },
});

export function IgnoredList({
  ignored,
}: {
  readonly ignored: readonly IgnoredFinding[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  if (ignored.length === 0) return null;
  return (
    <Fold summary={text.check.ignoredFolded(ignored.length)}>
      <ul className={styles.list}>
        {ignored.map(({ finding, reason }, index) => (
          <li key={index} className={styles.item}>
            <p className={styles.words}>{text.say(finding.message)}</p>
            <p className={`${shared.secondary} ${styles.words}`}>
              {text.check.ignoredReason(reason)}
            </p>
            <Button size="small" onClick={() => void restore(session, finding)}>
              {text.check.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
