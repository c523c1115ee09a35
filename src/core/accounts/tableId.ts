/** Table ids name the kind of a table, whatever its number in a province's own set. */
export type AccountTableId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9';
export type TableId = AccountTableId | 'P1' | 'P2';

/** `empty`: the table is there and holds no amount. `ambiguous`: two tables of the kind; `unreadable`: see the reason. */
export type TableStatus = 'read' | 'empty' | 'notFound' | 'ambiguous' | 'unreadable';
