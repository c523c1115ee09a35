/** Sentences: what learning a wording from last year's text asks and tells. */
import type { LearnMessages } from '../../core/narrative/messages';
import type { SentencesOf } from '../sentences';

export const learn: SentencesOf<LearnMessages> = {
  'learn.mismatch': ({ sentence, found }) =>
    `去年写“${sentence}”：${found}与这个名称在表里的数不同，今年该用哪个数？`,
  'learn.value': ({ sentence, found }) =>
    `去年写“${sentence}”：${found}前面没有说清是什么数，今年该用哪个数？`,
  'learn.same': ({ sentence, found }) =>
    `去年写“${sentence}”：${found}与表里的这个数相等，但不是每年都一定相等，今年也照这个数写吗？`,
  'learn.tail': ({ sentence, found }) =>
    `去年写“${sentence}”：${found}与表里的数相差尾数，今年照表写。`,
  'learn.share': ({ sentence, found }) =>
    `去年写“${sentence}”：${found}与文中的金额算不拢，今年重新计算。`,
  'learn.amount': ({ sentence, found }) =>
    `去年写“${sentence}”：${found}与决算数、预算数之差不同，今年重新计算。`,
  'learn.fact': ({ sentence, found }) =>
    `去年写“${sentence}”：“${found}”与数字不符，今年按数字写。`,
};
