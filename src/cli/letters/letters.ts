/** --letters: one letter a workbook into a folder, as the answers come. */
import { mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { wordText } from '../../hosts/document/text';
import type { Letter } from '../../hosts/file/word';
import { sayChinese } from '../../messages/zh';
import { fileProblem, readBytes, writeWhole } from '../files';
import { UsageError } from '../io';
import type { CheckRecord } from '../record/record';
import type { Since } from '../record/since';
import { letterOf } from './content';

/** A name of a file may have 255 bytes; a Chinese character takes three. */
const MOST_CHARACTERS = 30;
const SUFFIX = '反馈意见.docx';

export class Letters {
  private written = 0;
  /** Workbooks of which there was nothing to say. */
  private silent = 0;
  private readonly names = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly template: Uint8Array,
    private readonly date: string,
    private readonly fill: (template: Uint8Array, letter: Letter) => Promise<Uint8Array>,
  ) {}

  /** Throws `UsageError` where the folder cannot be made or the template is none. */
  static async into(folder: string, template: string | undefined): Promise<Letters> {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new UsageError(`--letters 要一个文件夹，${folder} 是文件。`);
    const { LETTER_NAMES, letterDocx, letterTemplate } = await import('../../hosts/file/word');
    const bytes =
      template === undefined ? await letterTemplate() : templateFrom(template, LETTER_NAMES);
    try {
      mkdirSync(folder, { recursive: true });
    } catch (caught) {
      throw new UsageError(`不能建立文件夹 ${folder}：${sayChinese(fileProblem(caught))}`);
    }
    return new Letters(folder, bytes, today(), letterDocx);
  }

  /** Answers what went wrong, '' when nothing did. */
  async write(record: CheckRecord, since: Since | null): Promise<string> {
    const letter = letterOf(record, since, this.date);
    if (letter === null) {
      this.silent += 1;
      return '';
    }
    const path = join(this.folder, this.nameFor(record));
    const written = writeWhole(path, await this.fill(this.template, letter));
    if (!written.ok) return `${sayChinese(written.error)}\n`;
    this.written += 1;
    return '';
  }

  summary(): string {
    const silent = this.silent === 0 ? '' : `；${String(this.silent)} 个没有要反馈的，没有写`;
    return `反馈意见 ${String(this.written)} 份已写入 ${this.folder}${silent}。\n`;
  }

  /** The unit and the file: two workbooks of one unit are two letters, and a later run writes over its own. */
  private nameFor({ unit, file }: CheckRecord): string {
    const own = basename(file, extname(file));
    const parts = [unit ?? '', own].map(part => [...safe(part)].slice(0, MOST_CHARACTERS).join(''));
    const stem = parts
      .filter((part, index) => part !== '' && parts.indexOf(part) === index)
      .join(' ');
    let name = `${stem} ${SUFFIX}`;
    for (let more = 2; this.names.has(name.toLowerCase()); more++)
      name = `${stem} ${String(more)} ${SUFFIX}`;
    this.names.add(name.toLowerCase());
    return name;
  }
}

/** A unit's name comes from a cell: nothing of it may lead out of the folder, or be no name on Windows. */
function safe(name: string): string {
  return name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

function templateFrom(path: string, names: readonly string[]): Uint8Array {
  const bytes = readBytes(path);
  if (!bytes.ok) throw new UsageError(`模板 ${path}：${sayChinese(bytes.error)}`);
  const text = wordText(bytes.value);
  if (!text.ok) throw new UsageError(`模板 ${path}：${sayChinese(text.error)}`);
  const used = [...text.value.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => (name ?? '').trim());
  const known = names.map(name => `{{${name}}}`).join('、');
  const unknown = used.find(name => !names.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`模板 ${path} 里的 {{${unknown}}} 不认识，可以用的有：${known}。`);
  if (!used.includes('问题'))
    throw new UsageError(
      `模板 ${path} 里没有 {{问题}}，不知道把问题写在哪里。可以用的有：${known}。`,
    );
  return bytes.value;
}

function today(): string {
  const now = new Date();
  return `${String(now.getFullYear())}年${String(now.getMonth() + 1)}月${String(now.getDate())}日`;
}
