/** Below the steps: what is done to what exists already, and what comes when all is published. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../text';
import { useKept, usePane } from '../SessionContext';
import { useShared } from '../styles';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
});

export function Later(): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { go } = usePane();
  const [, setView] = useKept('narrative view');
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={shared.link}
        onClick={() => {
          setView('proofread');
          go('narrative');
        }}
      >
        {text.home.proofread}
      </button>
    </div>
  );
}
