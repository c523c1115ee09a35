/**
 * The settings of a published document; the library cannot say all of them. No line begins with 万, 亿 or 元, so that an
 * amount is never parted from its unit: the text itself stays free of invisible characters.
 */

/** What may not begin a line in Chinese by Word's own rule; a list of one's own takes its place, so it is repeated. */
const CLOSING =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
const UNITS = '万亿元';

export function settings(): { path: string; data: string } {
  return {
    path: 'word/settings.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>' +
      `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${CLOSING.replace('>', '&gt;')}${UNITS}"/><w:updateFields w:val="true"/>` +
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
  };
}
