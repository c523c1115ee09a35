/**
 * 照去年的说明写: the wording learned from last year's text and tables, what it asks, and what it has to tell.
 */
import type { Accounts } from '../../core/accounts/model';
import { refText } from '../../core/address';
import type { Message } from '../../core/message';
import { message } from '../../core/message';
import type { Learned } from '../../core/narrative';
import { learn, worthNow } from '../../core/narrative';
import type { Result } from '../../core/result';
import { err, ok, problem } from '../../core/result';
import { sayChinese } from '../../messages/zh';
import { MOST_CHARACTERS } from './proofread';

/** A text of other tables binds next to nothing. */
const LEAST_BOUND = 0.2;

/** Refused when the text is not of these tables. */
export function learnedFrom(
  accounts: Accounts,
  text: string,
  before: Accounts | null,
  answers: Readonly<Record<string, string>>,
): Result<Learned> {
  const wording = learn(accounts, text.slice(0, MOST_CHARACTERS), { before, answers });
  const { numbers, amounts, shares } = wording.counts;
  return amounts + shares < LEAST_BOUND * numbers || amounts === 0
    ? err(problem('learnOther', { numbers, found: amounts + shares }))
    : ok(wording);
}

/** For people: what is asked, with what each candidate was and is. */
export function questionsJson(
  { questions }: Learned,
  then: Accounts | null,
  now: Accounts | null,
): readonly object[] {
  return questions.map(question => ({
    id: question.id,
    text: sayChinese(questionMessage(question)),
    candidates: question.candidates.map(({ label, x }) => {
      const current = now && worthNow(now, x);
      const last = then && worthNow(then, x);
      return {
        cells: (current ?? last)?.cells.map(refText) ?? [],
        label,
        then: last?.amount ?? null,
        now: current?.amount ?? null,
      };
    }),
  }));
}

export function questionMessage({ kind, text, found }: Learned['questions'][number]): Message {
  return message(`learn.${kind}`, { sentence: text, found });
}

export function noticeMessages({ notices }: Learned): readonly Message[] {
  return notices.map(({ kind, text, found }) =>
    message(`learn.${kind}`, { sentence: text, found }),
  );
}
