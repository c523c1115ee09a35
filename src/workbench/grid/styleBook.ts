/** The styles of cells by name, as Univer keeps them: each look with each number format once. */
import type { IStyleData } from '@univerjs/core';
import type { Look } from '../look/look';
import { LEADING } from './height';

/** Univer's word for text that is broken into lines. */
export const WRAP = 3;
const TOP = 1;

/** How a cell is drawn on a sheet that the add-in made. */
export type Extra = 'bold' | 'wrap' | 'own' | '';

export const FAMILY = '宋体';
export const DEFAULT_STYLE: IStyleData = { ff: FAMILY, fs: 11, vt: 3 };

/** Makes each combination of cell format and number format once; its name says which they are. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};

  constructor(
    private readonly look: Look,
    readonly leadingOf: (family: string) => number = () => LEADING,
  ) {}

  /** `extra` is what the add-in asked for on a sheet of its own. */
  name(format: number | undefined, pattern: string, extra: Extra = ''): string | undefined {
    if (format === undefined && pattern === 'General' && extra === '') return undefined;
    const name = `${format ?? ''}|${extra}|${pattern}`;
    this.styles[name] ??= {
      ...(format === undefined ? {} : (this.look.formats[format] ?? {})),
      ...(pattern === 'General' ? {} : { n: { pattern } }),
      ...(extra === 'bold' ? { bl: 1 } : {}),
      ...(extra === 'wrap' ? { tb: WRAP } : {}),
      ...(extra === '' ? {} : { vt: TOP }),
    };
    return name;
  }

  styleOf(name: string | undefined): IStyleData {
    return name === undefined ? {} : (this.styles[name] ?? {});
  }
}
