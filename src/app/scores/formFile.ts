/**
 * The columns of self-evaluation forms as a file for colleagues: the headings as they stand, and beside each the role it
 * plays, in Chinese. A heading that plays none has ''.
 */
import * as z from 'zod/mini';
import type { FormMapping } from '../../core/accounts/evaluations/formMapping';
import type { Accounts } from '../../core/accounts/model';
import type { IndicatorRole } from '../../core/accounts/evaluations/roles';

export const ROLE_NAMES: Readonly<Record<IndicatorRole, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  indicator: '三级指标',
  explanation: '指标解释',
  sign: '指标性质',
  target: '指标值',
  unit: '计量单位',
  actual: '完成值',
  weight: '分值',
  score: '得分',
  otherScore: '他人评分',
  rate: '得分率',
  deviation: '偏差度',
  reason: '原因',
};

const File = z.object({
  表头: z.array(z.object({ 各列: z.array(z.object({ 表头: z.string(), 角色: z.string() })) })),
});

export function formText({ department, forms }: Pick<Accounts, 'department' | 'forms'>): string {
  const all = [department, ...forms.map(({ form }) => form)].flatMap(({ columns }) => columns);
  const distinct = [...new Map(all.map(one => [one.header.join('|'), one])).values()];
  const file: z.infer<typeof File> = {
    表头: distinct.map(({ header, roles }) => ({
      各列: header.map((words, index) => {
        const role = roles[index] ?? '';
        return { 表头: words, 角色: role === '' ? '' : ROLE_NAMES[role] };
      }),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `null`: not such a file, or a role that is not known. */
export function formFromFile(text: string): FormMapping | null {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const read = File.safeParse(given);
  if (!read.success) return null;
  const roleOf = new Map(
    Object.entries(ROLE_NAMES).map(([role, name]) => [name, role as IndicatorRole]),
  );
  const known = read.data.表头.every(({ 各列 }) =>
    各列.every(({ 角色 }) => 角色 === '' || roleOf.has(角色)),
  );
  if (!known) return null;
  return read.data.表头.map(({ 各列 }) => ({
    header: 各列.map(({ 表头 }) => 表头),
    roles: 各列.map(({ 角色 }) => roleOf.get(角色) ?? ''),
  }));
}
