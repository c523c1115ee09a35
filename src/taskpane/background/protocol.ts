/** What the pane and a worker beside it say to each other. */
export interface Job<In> {
  readonly id: number;
  readonly input: In;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Answer<Out> =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'done'; readonly output: Out };

export type OnProgress = (progress: Progress) => void;
