/**
 * Data: what the words between a name and its number say of the number.
 */
/** Words that change nothing. */
export const FILLER =
  /^(?:支出|收入|合计|总计|共计|总额|金额|数额|经费|费用|费|实际|财政拨款|本年|全年|安排|完成|其中|分别|上年|与|数|为|是|共|各|均|计|的|\([^()]*\)|[:：，,。])*$/u;
export const DIFFERENCE = /(增加|增长|上升|增|多|减少|下降|降低|减|少|节约)(?:了|额|数|为|:)*$/;
export const MORE = /增|升|多/;
export const BUDGET = /预算(?:数|安排|金额|总额)?(?:为|是|共|合计|:)*$/;
export const INITIAL = /年初/;
/** “完成预算 11.50万元的 64.5%”: the rate follows its budget. */
export const COMPLETES = /完成[^。;；]*$/u;
export const PRIOR = /上年(?:支出|收入|数|度|为|:)*$/;
