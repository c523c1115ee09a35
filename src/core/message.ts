/**
 * What is to be said to a person, without its words (design D13): a code with the data of the sentence.
 *
 * Core says what it found by such values and never reads a sentence back; `src/messages` makes the sentences, in
 * Chinese and in English. Data are plain: cells, decimal texts, the workbook's own words, ids, other messages.
 */
import type { AccountsMessages } from './accounts/messages';
import type { CellRef } from './address';
import type { CheckMessages } from './checks/messages';
import type { CompareMessages } from './compare/messages';
import type { DocumentMessages } from './document/messages';
import type { StructureMessages } from './checks/structure/messages';
import type { MessageOf } from './messageOf';
import type { NarrativeMessages } from './narrative/messages';
import type { PerformanceMessages } from './performance/messages';
import type { PlanMessages } from './plans';
import type { ProblemMessages } from './problems';
import type { BrokenParts } from './problems/files';
import type { PublishMessages } from './publishing';

/** Every code with the data of its sentence. A code without a sentence in a language does not compile. */
export interface MessageData
  extends
    AccountsMessages,
    CheckMessages,
    CompareMessages,
    DocumentMessages,
    StructureMessages,
    NarrativeMessages,
    PerformanceMessages,
    PlanMessages,
    ProblemMessages,
    PublishMessages,
    BrokenParts {
  /** A sentence that is still made where it is found. */
  'text': { readonly text: string };
  /** A failed check stands in the way of publishing; `cells` are the first of `count`. */
  'publish.check': {
    readonly rule: string;
    readonly says: Message;
    readonly cells: readonly CellRef[];
    readonly count: number;
  };
}

export type MessageCode = keyof MessageData;

export type Message<Code extends MessageCode = MessageCode> = MessageOf<MessageData, Code>;

export function message<Code extends MessageCode>(
  code: Code,
  data: MessageData[Code],
): Message<Code> {
  // The pair is one of the union: TypeScript does not follow a mapped type through a type parameter.
  return { code, data };
}

/** Equal for messages that say the same. */
export function messageKey(said: Message): string {
  return JSON.stringify([said.code, said.data]);
}
