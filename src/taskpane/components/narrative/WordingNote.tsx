/** Which wording the narrative is in; where nothing tells it, the one question that comes before it is written. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Wording } from '../../../core/narrative';
import { PACKS } from '../../../core/narrative';
import { setPreferences } from '../../state/keep';
import { useText } from '../../text';
import { usePane, useSessionState } from '../SessionContext';
import { useShared } from '../styles';

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0` },
  question: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
});

interface Props {
  readonly wording: Wording;
}

export function WordingNote({ wording }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const words = useText().narrative;
  const { session } = usePane();
  const { report } = useSessionState();
  if (wording.by !== null || !report)
    return (
      <p className={mergeClasses(shared.secondary, styles.note)}>
        {words.wording(wording.pack.name)}
      </p>
    );
  const question = words.whichWording(report.accounts.unit ?? '', wording.pack.name);
  return (
    <div role="group" aria-label={question} className={styles.question}>
      <p className={styles.note}>{question}</p>
      <div className={shared.row}>
        {PACKS.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            onClick={() => void setPreferences(session, { ...report.preferences, wording: id })}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
