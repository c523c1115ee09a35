/** Old → new in the running text: struck through and underlined, and said in words to those who do not see it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../text';
import { useShared } from '../styles';

const useStyles = makeStyles({
  old: { color: tokens.colorNeutralForeground2 },
  fresh: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    padding: '0 2px',
  },
});

interface Props {
  readonly old: string;
  readonly fresh: string;
}

export function Becomes({ old, fresh }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  return (
    <>
      {old !== '' && (
        <>
          <span className={shared.unseen}>{text.narrative.was}</span>
          <del className={styles.old}>{old}</del>
        </>
      )}
      {fresh !== '' && (
        <>
          <span className={shared.unseen}>{text.narrative.becomes}</span>
          <span aria-hidden="true">→</span>
          <ins className={styles.fresh}>{fresh}</ins>
        </>
      )}
    </>
  );
}
