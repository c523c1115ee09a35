/**
 * Data: what templates leave behind in published texts, as inspections found it.
 */
/** Words of another year's text, until a person confirms them by taking the mark off. */
export function draftOf(year: number | null, words: string): string {
  return `〔${year === null ? '所给' : `${String(year)}年度`}的说明写的，请核对〕${words}`;
}

export const PLACEHOLDERS: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  {
    pattern: /〔[^〔〕]{2,8}的说明写的，请核对〕/g,
    message: '照搬的文字没有核对，核对或改写以后请删去这个标记',
  },
  { pattern: /〔待填：[^〕]*〕/g, message: '待填的内容没有填' },
  { pattern: /[X×Ｘ]{2,}/g, message: '模板里的占位符没有换成实际内容' },
  {
    pattern:
      /(?:增加[（(]减少[）)]|减少[（(]增加[）)]|增长[（(]下降[）)]|下降[（(]增长[）)]|大于[（(]小于[）)])/g,
    message: '模板里的选项没有选定',
  },
  { pattern: /【[^】]*(?:请|填写|说明)[^】]*】/g, message: '模板里的填写提示没有删去' },
  { pattern: /仍保留该表格式，并在本表下方作下述说明/g, message: '模板里的填写说明没有删去' },
];
