/** How a value differs from what it should read; for the sentence "相邻数字录反". */
export type SlipKind =
  | 'digit'
  | 'transposed'
  | 'dropped'
  | 'added'
  | 'shifted'
  | 'sign'
  | 'unit'
  | 'missing'
  | 'extra'
  | 'swapped'
  | 'rowShift'
  | 'columnShift'
  | 'stale'
  | 'other';
