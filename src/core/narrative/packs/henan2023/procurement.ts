/**
 * 十一 政府采购: all from the procurement ledger; the total is the sum of its three parts.
 */
import { message } from '../../../message';
import { amountField } from '../../language/fields';
import { sum } from '../../language/figures';
import type { Draft } from '../../language/nodes';
import { p } from '../../language/nodes';
import { share } from '../../language/phrases';
import type { Source } from '../../language/source';

const SOURCE = '政府采购统计报表';
const goods = amountField('十一', 'procurement.goods', '政府采购货物支出', SOURCE);
const works = amountField('十一', 'procurement.works', '政府采购工程支出', SOURCE);
const services = amountField('十一', 'procurement.services', '政府采购服务支出', SOURCE);
const small = amountField('十一', 'procurement.small', '授予中小企业合同金额', SOURCE);
const micro = amountField('十一', 'procurement.micro', '授予小微企业合同金额', SOURCE);

export function procurement(s: Source): readonly Draft[] {
  const parts = [goods, works, services].map(field => s.given(field));
  const known = parts.filter(part => part !== null);
  const total = known.length === parts.length ? sum(known) : null;
  const smallAmount = s.given(small);
  const microAmount = s.given(micro);
  if (total && smallAmount && smallAmount.fen > total.fen)
    s.tell(message('narrate.smallAboveAll', {}));
  if (smallAmount && microAmount && microAmount.fen > smallAmount.fen)
    s.tell(message('narrate.microAboveSmall', {}));
  const node = p`${s.year()}政府采购支出总额${s.wan('政府采购支出总额', total)}，其中：政府采购货物支出${s.amountInput(goods)}、政府采购工程支出${s.amountInput(
    works,
  )}、政府采购服务支出${s.amountInput(services)}。授予中小企业合同金额${s.amountInput(small)}，占政府采购支出总额的${share(
    s,
    '中小企业',
    smallAmount,
    total,
  )}，其中：授予小微企业合同金额${s.amountInput(micro)}，占授予中小企业合同金额的${share(
    s,
    '小微企业',
    microAmount,
    smallAmount,
  )}。`;
  return [{ section: '十一', id: '11.1', kind: 'body', node }];
}
