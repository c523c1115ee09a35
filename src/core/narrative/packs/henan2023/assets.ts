/**
 * 十二 国有资产占用: vehicles by kind, which add up to the total, and large equipment.
 */
import { countField } from '../../language/fields';
import type { Draft, NumberSlot } from '../../language/nodes';
import { list, p } from '../../language/nodes';
import type { Source } from '../../language/source';
import { blankNumber } from '../../language/slots';

const equipment = countField('十二', 'equipment', '单价100万元（含）以上设备', '台', '资产台账');

export function assets(s: Source): readonly Draft[] {
  const kinds = Object.entries(s.pack.vehicleKinds).map(([id, name]) => ({
    name,
    count: s.countInput(countField('十二', id, name, '辆', '资产台账')),
  }));
  const items = kinds.map(({ name, count }) => p`${name}${count}`);
  const node = p`${s.year('年')}期末，${s.pack.subject}共有车辆${vehicleTotal(kinds.map(kind => kind.count))}，其中：${list(
    '车辆',
    '、',
    items,
  )}；单价100万元（含）以上设备${s.countInput(equipment)}。`;
  return [{ section: '十二', id: '12.1', kind: 'body', node }];
}

export function vehicleTotal(counts: readonly NumberSlot[]): NumberSlot {
  const texts = counts.flatMap(count => count.text ?? []);
  const blank = blankNumber('车辆合计', '辆', '各类车辆数');
  if (texts.length < counts.length) return blank;
  return {
    ...blank,
    text: String(texts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)),
    expression: texts.join(' + '),
  };
}
