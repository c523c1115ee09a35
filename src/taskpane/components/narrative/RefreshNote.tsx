/**
 * Below a paragraph that is out of date: what would change, and what a person may do about it.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Standing } from '../../../app/narrative/standings';
import { keepPlan, reprintPlan, suggestionPlan, updatePlan } from '../../../app/narrative/narrate';
import type { Narrative } from '../../../core/narrative/model';
import type { Result } from '../../../core/result';
import type { WritePlan } from '../../../app/plan/plan';
import { narrateReport } from '../../../app/narrative/narrate';
import type { Snapshot } from '../../../app/workbook';
import { useText } from '../../text';
import { Fold } from '../Fold';
import { usePane, useSessionState } from '../SessionContext';
import { useShared } from '../styles';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  printed: { margin: '0', lineHeight: '1.75' },
});

type Make = (snapshot: Snapshot, narrative: Narrative, id: string) => Result<WritePlan>;

export function RefreshNote({
  standing,
}: {
  readonly standing: Standing;
}): React.JSX.Element | null {
  const styles = useStyles();
  const shared = useShared();
  const text = useText();
  const { session } = usePane();
  const { busy } = useSessionState();
  const { id, refresh, text: words, now } = standing;
  const { suggestions, conflicts } = refresh;
  if (standing.state !== '需更新') return null;

  const write = (make: Make): void =>
    void session.write(({ snapshot, accounts }) =>
      make(snapshot, narrateReport(snapshot, accounts).narrative, id),
    );
  const button = (label: string, make: Make): React.JSX.Element => (
    <Button
      key={label}
      size="small"
      disabledFocusable={busy === 'writing'}
      onClick={() => write(make)}
    >
      {label}
    </Button>
  );
  const canUpdate = refresh.kind === 'printed' || refresh.replacements.length > 0;
  const isPersons = words !== null && refresh.kind !== 'printed';
  return (
    <div className={styles.root}>
      <p className={styles.line}>{whatChanged(standing, text.narrative)}</p>
      {conflicts.map(({ from, to, now: right }) => (
        <p key={from} className={styles.line}>
          {text.narrative.conflict((words ?? '').slice(from, to), right)}
        </p>
      ))}
      {suggestions.map(({ before, now: fresh, replacements }, index) => (
        <div key={index} className={styles.line}>
          {text.narrative.suggestion(before, fresh)}{' '}
          {replacements
            ? button(text.narrative.adopt(fresh === '' ? before : fresh), (snapshot, narrative) =>
                suggestionPlan(snapshot, narrative, id, index),
              )
            : text.narrative.noPlace}
        </div>
      ))}
      <div className={shared.row}>
        {canUpdate &&
          button(words === null ? text.narrative.insert : text.narrative.update, updatePlan)}
        {isPersons && button(now ? text.narrative.reprint : text.narrative.drop, reprintPlan)}
        {isPersons && button(text.narrative.keep, keepPlan)}
      </div>
      {isPersons && now && (
        <Fold summary={text.narrative.printedNow}>
          <p className={styles.printed}>{now.text}</p>
        </Fold>
      )}
    </div>
  );
}

interface Words {
  readonly isNew: string;
  readonly isGone: string;
  readonly rewritten: string;
  readonly numbers: (count: number) => string;
  readonly onlyWords: string;
}

function whatChanged(
  { text, now, refresh: { kind, replacements } }: Standing,
  words: Words,
): string {
  if (text === null) return words.isNew;
  if (now === null) return words.isGone;
  if (kind === 'rewritten') return words.rewritten;
  return replacements.length > 0 ? words.numbers(replacements.length) : words.onlyWords;
}
