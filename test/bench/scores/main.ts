/**
 * Entry of `npm run bench:scores`: every form of the fixtures, alone and behind the nine tables of the seed. Prints one
 * object of JSON. Arguments: the folder of the fixtures, which set.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gridsOf, openWorkbook } from '../../../src/hosts/file';
import type { Grid } from '../../../src/core/grid';
import type { Case, Right } from './cases';
import { casesIn } from './cases';
import { measure } from './measure';

const [folder = '', set = 'all'] = process.argv.slice(2);
const NINE = 9;
const forms = join(folder, 'forms');
const seed = gridsIn(join(folder, 'sanmenxia-2023.xlsx')).slice(0, NINE);
const sets: Record<string, () => readonly Case[]> = {
  trials: () =>
    readdirSync(forms)
      .filter(name => name.endsWith('.xlsx'))
      .map(trial),
  tuned: () => casesIn(readFileSync(join(forms, 'tuned.txt'), 'utf8')),
  unseen: () => casesIn(readFileSync(join(forms, 'unseen.txt'), 'utf8')),
  outside: () => casesIn(readFileSync(join(forms, 'outside.txt'), 'utf8')),
};
const chosen = set === 'all' ? Object.keys(sets) : [set];
process.stdout.write(
  JSON.stringify(
    chosen.flatMap(name =>
      (sets[name]?.() ?? []).flatMap(one => [
        { set: name, name: one.name, place: 'alone', ...measure(one, []) },
        { set: name, name: one.name, place: 'behind', ...measure(one, seed) },
      ]),
    ),
  ),
);

function gridsIn(path: string): readonly Grid[] {
  const opened = openWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!opened.ok) throw new Error(path);
  return gridsOf(opened.value);
}

function trial(file: string): Case {
  const name = file.replace(/\.xlsx$/, '');
  const oracle = JSON.parse(readFileSync(join(forms, `${name}.oracle.json`), 'utf8')) as {
    preset: string;
    cells: Record<
      string,
      { want: string | null; alt: (string | null)[]; shown: string | number | null }
    >;
  };
  const cells = Object.entries(oracle.cells).map(([key, { want, alt, shown }]): Right => {
    const [sheet = '', address = ''] = key.split('!');
    return { sheet, address, want, alt, shown: shown === null ? null : String(shown) };
  });
  return {
    name,
    standard: oracle.preset,
    cells,
    grids: gridsIn(join(forms, file)),
    right: name.includes('all_right'),
  };
}
