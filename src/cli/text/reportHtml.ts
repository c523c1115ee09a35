/**
 * The report over many workbooks as one page of HTML: nothing from outside, whole without its script, readable when
 * printed. The script searches and sorts what stands there.
 */
import type { Checked } from './report';
import { SUMMARY_HEADER, isWrong, summaryRow, totalsText } from './report';

const STYLE = `body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:2em;color:#242424;background:#fff}
table{border-collapse:collapse;margin:1em 0 2em;width:100%}th,td{border:1px solid #d1d1d1;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f5f5f5;position:sticky;top:0}th button{all:unset;cursor:pointer;font-weight:600}th button:focus-visible,input:focus-visible{outline:2px solid #0f6cbd}
td.n{text-align:right;white-space:nowrap}tr.wrong td.v{color:#b10e1c;font-weight:600}
input{font:inherit;width:24em;max-width:100%;padding:4px 8px}.bar{display:grid;grid-template-columns:6em 1fr 4em;gap:8px;align-items:center;max-width:46em}.bar i{display:block;height:12px;background:#0f6cbd}
@media print{input,label{display:none}th{position:static}thead{display:table-header-group}tr{break-inside:avoid}}
@media (prefers-color-scheme:dark){body{color:#eee;background:#1f1f1f}th{background:#2b2b2b}th,td{border-color:#555}tr.wrong td.v{color:#ff9b9b}.bar i{background:#62abf5}}`;

/** Rows that are hidden by the search stay in the page; numbers sort as numbers. */
const SCRIPT = `for(const t of document.querySelectorAll('table')){const b=t.tBodies[0];[...t.tHead.rows[0].cells].forEach((h,i)=>{const k=document.createElement('button');k.textContent=h.textContent;h.replaceChildren(k);let up=false;k.onclick=()=>{up=!up;const v=r=>r.cells[i].textContent,n=s=>/^-?[\\d,]+(\\.\\d+)?$/.test(s)?Number(s.replaceAll(',','')):NaN;
b.append(...[...b.rows].sort((x,y)=>{const p=v(x),q=v(y),d=n(p)-n(q);return(up?1:-1)*(Number.isNaN(d)?p.localeCompare(q,'zh'):d)}));for(const o of t.tHead.rows[0].cells)o.removeAttribute('aria-sort');h.setAttribute('aria-sort',up?'ascending':'descending')}})}
document.getElementById('q').oninput=e=>{const w=e.target.value.trim().toLowerCase();for(const r of document.querySelectorAll('tbody tr'))r.hidden=w!==''&&!r.textContent.toLowerCase().includes(w)}`;

const ERROR_HEADER = ['文件', '单位', '把握', '工作表', '单元格', '现为', '应为', '说明', '规则'];
/** More than that a browser opens slowly; the report as a workbook holds them. */
const MOST_ROWS = 20_000;
const MOST_BARS = 12;

export function reportHtml(results: readonly Checked[]): string {
  const rows = results.map(result => rowHtml(summaryRow(result), isWrong(result), 4, 5));
  const errors: string[] = [];
  let count = 0;
  for (const { path, read } of results) {
    for (const one of read?.errors ?? []) {
      count += 1;
      if (count > MOST_ROWS) continue;
      const { sure, sheet, address, shown, implied, what, rules } = one;
      const cells = [path, read?.unit ?? '', sure, sheet, address, shown, implied, what, rules];
      errors.push(rowHtml(cells, sure === '确定', 6, Infinity));
    }
  }
  const cut =
    count > MOST_ROWS
      ? `<p>共 ${String(count)} 行，这里列出前 ${String(MOST_ROWS)} 行；全部见 .xlsx 报告或 --json。</p>`
      : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"><title>决算公开校验报告</title><style>${STYLE}</style></head>
<body><h1>决算公开校验报告</h1><p>${escape(totalsText(results).trim())}</p>
<p><label>查找 <input id="q" type="search" placeholder="单位、文件、工作表、规则……"></label></p>
${barsHtml(results)}
<h2>汇总</h2>${tableHtml(SUMMARY_HEADER, rows)}
<h2>错误的单元格</h2>${errors.length === 0 ? '<p>没有发现错误。</p>' : tableHtml(ERROR_HEADER, errors)}${cut}
<script>${SCRIPT}</script></body></html>
`;
}

/** The rules that most workbooks break; a workbook counts once for a rule. */
function barsHtml(results: readonly Checked[]): string {
  const files = new Map<string, number>();
  for (const { read } of results) {
    const rules = (read?.relations ?? []).filter(one => one.class === '错误').map(one => one.rule);
    for (const rule of new Set(rules)) files.set(rule, (files.get(rule) ?? 0) + 1);
  }
  const top = [...files].sort(([, a], [, b]) => b - a).slice(0, MOST_BARS);
  const most = top[0]?.[1] ?? 0;
  if (most === 0) return '';
  const bars = top.map(
    ([rule, count]) =>
      `<div class="bar"><span>${escape(rule)}</span><i style="width:${String(Math.max(1, Math.round((100 * count) / most)))}%"></i><span>${String(count)} 个</span></div>`,
  );
  return `<h2>最常见的问题（不成立的关系，各有几个文件）</h2>${bars.join('')}`;
}

function tableHtml(header: readonly string[], rows: readonly string[]): string {
  const head = header.map(title => `<th scope="col">${escape(title)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** `verdict`: the column in which it is said; from `numbers` on counts stand. */
function rowHtml(
  cells: readonly string[],
  isMarked: boolean,
  verdict: number,
  numbers: number,
): string {
  const tds = cells.map((text, column) => {
    const isNumber = column >= numbers && /^\d*$/.test(text);
    const other = isNumber ? ' class="n"' : '';
    const kind = column === verdict ? ' class="v"' : other;
    return `<td${kind}>${escape(text)}</td>`;
  });
  return `<tr${isMarked ? ' class="wrong"' : ''}>${tds.join('')}</tr>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);
}
