/** What a function of core says, with each message in it as its Chinese sentence: what a person would read. */
import type { Message } from '../src/core/message';
import { sayChinese } from '../src/messages/zh';

export type InWords<T> = T extends { readonly code: string; readonly data: unknown }
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InWords<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InWords<T[Key]> }
      : T;

export function inWords<T>(value: T): InWords<T> {
  return worded(value) as InWords<T>;
}

function worded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(worded);
  if (value === null || typeof value !== 'object') return value;
  if ('code' in value && 'data' in value) return sayChinese(value as Message);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, worded(part)]));
}
