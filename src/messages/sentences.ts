/**
 * One sentence for each code: `zh` and `en` are two of these. A catalogue that lacks a code does not compile.
 */
import type { Message, MessageCode, MessageData } from '../core/message';

/** Makes the sentence of a message inside another one. */
export type Say = (message: Message) => string;

/** The sentences of one table of codes. */
export type SentencesOf<Data> = {
  readonly [Code in keyof Data]: (data: Data[Code], say: Say) => string;
};

export type Sentences = SentencesOf<MessageData>;

/** The one way from a message to words. */
export function sayer(sentences: Sentences): Say {
  const say: Say = <Code extends MessageCode>({ code, data }: Message<Code>): string =>
    (sentences[code] as (data: MessageData[Code], say: Say) => string)(data, say);
  return say;
}
