/** 目录: its lines with the pages that Word counts, each pointing to a bookmark; as close as one page takes them. */
import {
  InternalHyperlink,
  LeaderType,
  LineRuleType,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { A4, SIZE, centred, run } from './paper';

/** Twentieths of a point: between the margins, and what is left below the title. */
const WIDTH = A4.width - 1587 - 1474;
const HEIGHT = A4.height - 2098 - 1984 - 1300;
const LINE = { most: 440, least: 300 } as const;
/** Lines closer than this are set in smaller letters. */
const CLOSE = 400;

export class Contents {
  private readonly lines: { text: string; mark: string; part: boolean }[] = [];

  add(text: string, part = false): string {
    const mark = `toc${String(this.lines.length + 1)}`;
    this.lines.push({ text, mark, part });
    return mark;
  }

  paragraphs(): Paragraph[] {
    const line = Math.max(
      LINE.least,
      Math.min(LINE.most, Math.floor(HEIGHT / Math.max(1, this.lines.length))),
    );
    const size = line < CLOSE ? 24 : SIZE.small;
    return [
      centred('目  录', '方正小标宋简体', SIZE.title, { spacing: { after: 300 } }),
      ...this.lines.map(
        ({ text, mark, part }) =>
          new Paragraph({
            spacing: { line, lineRule: LineRuleType.EXACT },
            indent: { left: part ? 0 : 420 },
            tabStops: [{ type: TabStopType.RIGHT, position: WIDTH, leader: LeaderType.DOT }],
            children: [
              new InternalHyperlink({
                anchor: mark,
                children: [run(text, part ? '黑体' : '仿宋_GB2312', size)],
              }),
              new TextRun({ children: [new Tab()], size }),
              new PageReference(mark),
            ],
          }),
      ),
    ];
  }
}
