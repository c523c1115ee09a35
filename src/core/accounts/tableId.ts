/** Table ids name the kind of a table, whatever its number in a province's own set. */
export type AccountTableId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9';
export type TableId = AccountTableId | 'P1' | 'P2';
