/**
 * The report over many workbooks as one page of HTML: no script, no outside resource, readable when printed.
 */
import type { Checked } from './report';
import {
  FINDING_HEADER,
  SUMMARY_HEADER,
  findingRows,
  isWrong,
  summaryRow,
  totalsText,
} from './report';

const STYLE = `body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:2em;color:#242424;background:#fff}
table{border-collapse:collapse;margin:1em 0 2em;width:100%}th,td{border:1px solid #d1d1d1;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f5f5f5}tr.wrong td:nth-child(5),tr.wrong td:nth-child(3){color:#b10e1c;font-weight:600}
@media (prefers-color-scheme:dark){body{color:#eee;background:#1f1f1f}th{background:#2b2b2b}th,td{border-color:#555}tr.wrong td:nth-child(5),tr.wrong td:nth-child(3){color:#ff9b9b}}`;

export function reportHtml(results: readonly Checked[]): string {
  const summary = results.map(result => ({ cells: summaryRow(result), wrong: isWrong(result) }));
  const findings = results
    .flatMap(findingRows)
    .map(cells => ({ cells, wrong: cells[2] === '错误' }));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>决算公开校验报告</title><style>${STYLE}</style></head>
<body><h1>决算公开校验报告</h1><p>${escape(totalsText(results).trim())}</p>
<h2>汇总</h2>${htmlTable(SUMMARY_HEADER, summary)}
<h2>校验结果</h2>${findings.length === 0 ? '<p>没有需要说明的结果。</p>' : htmlTable(FINDING_HEADER, findings)}
</body></html>
`;
}

function htmlTable(
  header: readonly string[],
  rows: readonly { cells: readonly string[]; wrong: boolean }[],
): string {
  const head = header.map(title => `<th scope="col">${escape(title)}</th>`).join('');
  const body = rows
    .map(
      ({ cells, wrong }) =>
        `<tr${wrong ? ' class="wrong"' : ''}>${cells.map(cell => `<td>${escape(cell)}</td>`).join('')}</tr>`,
    )
    .join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);
}
