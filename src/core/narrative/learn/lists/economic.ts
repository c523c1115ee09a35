/** Data: classes of economic items of 人员经费 and of 公用经费. */
export const PERSONNEL = ['301', '303'];
export const PUBLIC = ['302', '307', '309', '310', '311', '312', '313', '399'];
