/**
 * Which amount a name means in which section (names first, the value is the check): cells in the order in which they
 * come into question. Cells that rules make equal in every year stand for one another.
 */
import type { AccountTableId, ColumnKey, RowKey } from '../../../accounts/model';
import { totalWithCarried } from './carried';
import type { Entity } from './vocabulary';
import type { Expr, Kind } from '../wording/wording';

type Place = readonly [AccountTableId, RowKey, ColumnKey];

const T1_IN: Partial<Record<Entity, RowKey>> = {
  grandBoth: 'in.grand',
  grandIn: 'in.grand',
  totalIn: 'in.total',
  generalIn: 'in.generalBudget',
  general: 'in.generalBudget',
  fundIn: 'in.governmentFund',
  fund: 'in.governmentFund',
  capitalIn: 'in.stateCapital',
  capital: 'in.stateCapital',
  superior: 'in.superior',
  business: 'in.business',
  operatingIn: 'in.operating',
  affiliated: 'in.affiliated',
  otherIn: 'in.other',
  usedSurplus: 'in.usedSurplus',
  opening: 'in.opening',
};
const T1_OUT: Partial<Record<Entity, RowKey>> = {
  grandOut: 'out.grand',
  totalOut: 'out.total',
  distribution: 'out.distribution',
  closing: 'out.closing',
};
const T2: Partial<Record<Entity, ColumnKey>> = {
  totalIn: 'total',
  grandIn: 'total',
  fiscalIn: 'fiscal',
  superior: 'superior',
  business: 'business',
  operatingIn: 'operating',
  affiliated: 'affiliated',
  otherIn: 'other',
};
const T3: Partial<Record<Entity, ColumnKey>> = {
  totalOut: 'total',
  grandOut: 'total',
  basic: 'basic',
  project: 'project',
  toSuperior: 'toSuperior',
  operatingOut: 'operating',
  toAffiliated: 'toAffiliated',
};
const T4_IN: Partial<Record<Entity, RowKey>> = {
  grandBoth: 'in.grand',
  grandIn: 'in.grand',
  fiscalGrandBoth: 'in.grand',
  fiscalGrandIn: 'in.grand',
  totalIn: 'in.total',
  fiscalIn: 'in.total',
  generalIn: 'in.generalBudget',
  fundIn: 'in.governmentFund',
  capitalIn: 'in.stateCapital',
  opening: 'in.opening',
};
const T4_OUT: Partial<Record<Entity, readonly [RowKey, ColumnKey]>> = {
  grandOut: ['out.grand', 'total'],
  fiscalGrandOut: ['out.grand', 'total'],
  totalOut: ['out.total', 'total'],
  fiscalOut: ['out.total', 'total'],
  generalOut: ['out.total', 'generalBudget'],
  fundOut: ['out.total', 'governmentFund'],
  capitalOut: ['out.total', 'stateCapital'],
  closing: ['out.closing', 'total'],
};
const BUDGET: Partial<Record<Entity, ColumnKey>> = {
  basic: 'basic',
  project: 'project',
  opening: 'opening',
  closing: 'closing',
};
export const THREE: Partial<Record<Entity, ColumnKey>> = {
  three: 'total',
  abroad: 'abroad',
  vehicle: 'vehicle',
  purchase: 'vehiclePurchase',
  operation: 'vehicleOperation',
  reception: 'reception',
  domestic: 'reception',
};

const T1 = (entity: Entity): readonly Place[] => [
  ...one(T1_IN[entity], row => ['T1', row, 'income']),
  ...one(T1_OUT[entity], row => ['T1', row, 'expenditure']),
];
const T2_TOTAL = (entity: Entity): readonly Place[] =>
  one(T2[entity], column => ['T2', 'total', column]);
/** The kinds alone, whose totals T1 has. */
const T2_KINDS = (entity: Entity): readonly Place[] =>
  entity === 'totalIn' || entity === 'grandIn' ? [] : T2_TOTAL(entity);
const T3_TOTAL = (entity: Entity): readonly Place[] =>
  one(T3[entity], column => ['T3', 'total', column]);
const T4 = (entity: Entity): readonly Place[] => [
  ...one(T4_IN[entity], row => ['T4', row, 'income']),
  ...one(T4_OUT[entity], ([row, column]) => ['T4', row, column]),
];
const budget =
  (table: 'T5' | 'T7' | 'T8', income: readonly Entity[], spent: readonly Entity[]) =>
  (entity: Entity): readonly Place[] => [
    ...(spent.includes(entity) ? [[table, 'total', 'total'] as const] : []),
    ...(income.includes(entity) ? [[table, 'total', 'income'] as const] : []),
    ...one(BUDGET[entity], column => [table, 'total', column]),
  ];
const GENERAL = budget(
  'T5',
  [],
  ['generalOut', 'general', 'fiscalOut', 'totalOut', 'grandOut', 'fiscalGrandOut'],
);
const FUND = budget(
  'T7',
  ['fundIn', 'totalIn', 'fiscalIn', 'grandIn', 'fundGrandIn'],
  ['fundOut', 'fund', 'totalOut', 'fiscalOut', 'grandOut', 'fundGrandOut'],
);
const CAPITAL = budget(
  'T8',
  ['capitalIn', 'totalIn', 'fiscalIn', 'grandIn', 'capitalGrandIn'],
  ['capitalOut', 'capital', 'totalOut', 'fiscalOut', 'grandOut', 'capitalGrandOut'],
);
const ECONOMIC = (entity: Entity): readonly Place[] => {
  if (entity === 'personnel') return [['T6', 'personnel', 'amount']];
  if (entity === 'public' || entity === 'running') return [['T6', 'public', 'amount']];
  return [];
};
const OF_T9 = (entity: Entity): readonly Place[] =>
  one(THREE[entity], column => ['T9', 'final', column]);
const T5_BASIC = (entity: Entity): readonly Place[] =>
  entity === 'basic'
    ? [
        ['T5', 'total', 'basic'],
        ['T6', 'total', 'amount'],
      ]
    : [];
const CLOSING_FISCAL = (entity: Entity): readonly Place[] =>
  entity === 'fiscalOut' || entity === 'fiscalIn' || entity.startsWith('fiscalGrand')
    ? T4(entity)
    : [];

const ORDER: Readonly<Record<Kind, readonly ((entity: Entity) => readonly Place[])[]>> = {
  total: [T2_KINDS, T1, T2_TOTAL, T3_TOTAL, CLOSING_FISCAL, ECONOMIC],
  income: [T2_TOTAL, T1, T4],
  expenditure: [T3_TOTAL, T1, T4, ECONOMIC],
  fiscal: [T4, GENERAL, T2_TOTAL, T3_TOTAL, ECONOMIC],
  general: [GENERAL, T4, ECONOMIC],
  basic: [T5_BASIC, ECONOMIC, GENERAL],
  fund: [FUND, T4],
  capital: [CAPITAL, T4],
  three: [OF_T9],
  operating: [ECONOMIC],
  procurement: [],
  assets: [],
  evaluation: [],
  other: [OF_T9],
};

/** Amounts that the entity may be, best first. */
export function placesOf(kind: Kind, entity: Entity): readonly Expr[] {
  const places = ORDER[kind].flatMap(of => of(entity));
  return [
    ...totalWithCarried(kind, entity),
    ...[...new Map(places.map(place => [place.join(), place])).values()].map(
      ([table, row, column]): Expr => ({ e: 'cell', table, row, column }),
    ),
  ];
}

/** What a share without a named base is of. */
export function baseOf(kind: Kind): readonly Expr[] {
  const cells: Partial<Record<Kind, readonly Place[]>> = {
    total: [
      ['T1', 'in.total', 'income'],
      ['T1', 'out.total', 'expenditure'],
      ['T1', 'in.grand', 'income'],
    ],
    income: [['T2', 'total', 'total']],
    expenditure: [['T3', 'total', 'total']],
    fiscal: [
      ['T4', 'out.total', 'total'],
      ['T4', 'in.total', 'income'],
      ['T4', 'in.grand', 'income'],
      ['T5', 'total', 'total'],
    ],
    general: [['T5', 'total', 'total']],
    basic: [['T5', 'total', 'basic']],
    fund: [
      ['T7', 'total', 'total'],
      ['T7', 'total', 'income'],
    ],
    capital: [
      ['T8', 'total', 'total'],
      ['T8', 'total', 'income'],
    ],
    three: [['T9', 'final', 'total']],
  };
  return (cells[kind] ?? []).map(([table, row, column]) => ({ e: 'cell', table, row, column }));
}

/** The table whose subjects a section names. */
export function rowTables(kind: Kind): readonly (readonly [AccountTableId, ColumnKey])[] {
  const tables: Partial<Record<Kind, readonly (readonly [AccountTableId, ColumnKey])[]>> = {
    total: [
      ['T1', 'expenditure'],
      ['T3', 'total'],
    ],
    income: [['T2', 'total']],
    expenditure: [
      ['T3', 'total'],
      ['T1', 'expenditure'],
    ],
    fiscal: [
      ['T4', 'total'],
      ['T5', 'total'],
      ['T4', 'generalBudget'],
      ['T3', 'total'],
    ],
    general: [
      ['T5', 'total'],
      ['T3', 'total'],
    ],
    fund: [['T7', 'total']],
    capital: [['T8', 'total']],
  };
  return tables[kind] ?? [];
}

function one<T>(value: T | undefined, of: (value: T) => Place): readonly Place[] {
  return value === undefined ? [] : [of(value)];
}
