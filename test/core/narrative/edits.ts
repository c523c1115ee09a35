/**
 * A text as officers leave it: other widths, headings, names for themselves, order and line breaks; the numbers right.
 */
import type { Random } from '../../accuracy/random';

export type Edit = (text: string, random: Random) => string;

const HEADING = /^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]）/;
const ORDINALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
];
const ITEM = /^\d+[.、].*（项）/;

export const EDITS: Readonly<Record<string, Edit>> = {
  全角数字: text =>
    text.replace(/\d[\d.]*%?(?=万元|，|。|；)/g, number =>
      number.replace(/[\d.%]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ),
  千分位: text =>
    text.replace(/\d{4,}(?=\.\d\d万元)/g, number => number.replace(/\B(?=(\d{3})+$)/g, ',')),
  全角千分位: text =>
    text.replace(/\d{4,}(?=\.\d\d万元)/g, number => number.replace(/\B(?=(\d{3})+$)/g, '，')),
  万元中间有空格: text =>
    text
      .replace(/(\d)万元/g, '$1 万 元')
      .replace(/%/g, ' %')
      .replace(/(20\d\d)年/g, '$1 年 '),
  句中断行: (text, random) =>
    lines(text, line =>
      HEADING.test(line)
        ? line
        : line.replace(/(?<=[^\d.,\s])(?=[^\d.,\s])/g, () => (random.chance(0.03) ? '\n' : '')),
    ),
  每行38字: text => lines(text, line => line.match(/.{1,38}/gu)?.join('\n') ?? ''),
  段间空行首行缩进: text => text.replace(/\n/g, '\r\n\r\n　　'),
  标题用括号: text => text.replace(/^([一二三四五六七八九十]+)、/gm, '（$1）'),
  标题用括号小标题用数字: text =>
    lines(text, line =>
      /^（/.test(line)
        ? line.replace(/^（(.)）/, (_, one: string) => `${ORDINALS.indexOf(one) + 1}. `)
        : line.replace(/^([一二三四五六七八九十]+)、/, '（$1）'),
    ),
  标题用数字: text =>
    text.replace(
      /^([一二三四五六七八九十]+)、/gm,
      (_, one: string) => `${ORDINALS.indexOf(one) + 1}. `,
    ),
  标题没有序号: text => text.replace(/^([一二三四五六七八九十]+)、/gm, ''),
  标题写情况: text => text.replace(/情况说明$/gm, '情况'),
  没有小标题: text =>
    text
      .split('\n')
      .filter(line => !/^（[一二三四五六七八九十]）/.test(line))
      .join('\n'),
  自称本单位: text => text.replace(/我单位|本部门/g, '本单位'),
  自称本级: text => text.replace(/我单位|本部门/g, '本级'),
  自称部门: text => text.replace(/我单位|本部门/g, '部门'),
  多一句话: (text, random) => inserted(text, random, '总体来看，收支结构保持稳定。'),
  前有目录和表格: contents,
  两项对调: swappedItems,
  两段对调: swappedParagraphs,
  先写项目支出: text =>
    text.replace(
      /基本支出(-?[\d.]+万元，占-?[\d.]+%)；项目支出(-?[\d.]+万元，占-?[\d.]+%)/,
      '项目支出$2；基本支出$1',
    ),
  半角标点: text => text.replace(/[，（）；：]/g, one => one.normalize('NFKC')),
};

function lines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function inserted(text: string, random: Random, sentence: string): string {
  const stops = [...text.matchAll(/。/g)].map(match => match.index + 1);
  const at = random.pick(stops);
  return text.slice(0, at) + sentence + text.slice(at);
}

function contents(text: string): string {
  const headings = text
    .split('\n')
    .filter(line => /^[一二三四五六七八九十]+、/.test(line))
    .map((line, index) => `${line}${'.'.repeat(20)}${index + 3}`);
  return [
    '部门决算公开',
    '目录',
    ...headings,
    '第一部分 部门概况',
    '一、主要职责',
    '负责12项工作。',
    '第二部分 决算表',
    '收入支出决算总表',
    '项目\t金额',
    '总计\t123.45',
    '第三部分 部门决算情况说明',
    text,
    '第四部分 名词解释',
    '一、财政拨款收入：指本级财政当年拨付的资金。',
    '二、其他收入：指1项收入。',
  ].join('\n');
}

/** Two items that stand together, each with the number of its new place. */
function swappedItems(text: string): string {
  const all = text.split('\n');
  const at = all.findIndex(
    (line, index) => ITEM.test(line) && ITEM.test(all[index + 1] ?? '') && /^1\D/.test(line),
  );
  if (at < 0) return text;
  const [first = '', second = ''] = all.slice(at, at + 2);
  return [
    ...all.slice(0, at),
    second.replace(/^\d+/, '1'),
    first.replace(/^\d+/, '2'),
    ...all.slice(at + 2),
  ].join('\n');
}

function swappedParagraphs(text: string, random: Random): string {
  const all = text.split('\n');
  const isOne = (line = ''): boolean =>
    line.length > 30 && !HEADING.test(line) && !/^\d/.test(line);
  const places = all.flatMap((line, index) =>
    isOne(line) && isOne(all[index - 1]) ? [index] : [],
  );
  if (places.length === 0) return text;
  const at = random.pick(places);
  return [...all.slice(0, at - 1), all[at], all[at - 1], ...all.slice(at + 1)].join('\n');
}
