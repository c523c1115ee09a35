/** template: the letter that ships, for a bureau to edit in Word. */
import type { Arguments } from '../arguments';
import { checkOutput, writeWhole } from '../files';
import type { Exit, Io } from '../io';
import { EXIT, UsageError } from '../io';
import { requiredOutput } from '../output';
import { sayChinese } from '../../messages/zh';

export const OPTIONS = { out: 'value' } as const;

export async function run(args: Arguments, io: Io): Promise<Exit> {
  if (args.paths.length > 0) throw new UsageError('template 只要 --out，不读文件。');
  const out = requiredOutput(args);
  checkOutput(out, ['.docx'], []);
  const { LETTER_NAMES, letterTemplate } = await import('../../hosts/file/word');
  const written = writeWhole(out, await letterTemplate());
  const names = LETTER_NAMES.map(name => `{{${name}}}`).join('、');
  io.note(
    written.ok
      ? `模板已写入 ${out}。在 Word 里改好后用 check --letters 文件夹 --letter-template ${out}；可以用的有：${names}。\n`
      : `${sayChinese(written.error)}\n`,
  );
  return written.ok ? EXIT.fine : EXIT.usage;
}
