/** Data: instructions of the official templates to whoever fills them in, which no disclosure says of itself. */
export const TEMPLATE =
  /作下述说明|按上述格式|由主管部门根据[^。]*填写|列明[^。，；]{2,12}(?:数量|批次|人次)|(?:请|应)(?:据实|如实|按实际情况)?填(?:写|列|报)|不用说明变动原因|（仅有一个单位的部门|本部分内容为“|此处(?:填写|插入|说明)|\(此处|填写说明[：:]|具体(?:说明|列示)：?…/;
