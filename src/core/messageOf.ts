/** The messages of one table of codes: each code with the data of its sentence. See `message.ts`. */
export type MessageOf<Data, Code extends keyof Data = keyof Data> = {
  readonly [C in Code]: { readonly code: C; readonly data: Data[C] };
}[Code];
