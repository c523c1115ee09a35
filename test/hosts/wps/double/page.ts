/** The double in a page, where WPS would have put its Application; loaded ahead of the page's own scripts. */
import { openWorkbook } from '../../../../src/hosts/file';
import { WpsDouble } from '.';
import type { Declared } from './declared';

/** `file`: the bytes of an .xlsx file, in base64. */
function playWps(declared: Declared, name: string, file: string): void {
  const bytes = Uint8Array.from(atob(file), character => character.charCodeAt(0));
  const opened = openWorkbook(bytes, name);
  if (!opened.ok) throw new Error(opened.error.code);
  const double = new WpsDouble(opened.value, declared);
  Object.assign(window, { double, Application: double.application });
}

Object.assign(window, { playWps });
