/** Data: what stands in the way of publishing, in English. */
import type { CellRef } from '../../core/address';
import type { MessageData } from '../../core/message';
import type { PublishMessages } from '../../core/publishing';
import type { SentencesOf } from '../sentences';
import { TABLE_NAMES } from './names';

export const publish: SentencesOf<PublishMessages & Pick<MessageData, 'publish.check'>> = {
  'publish.noHead': ({ what }) =>
    `No table says the ${what}: write it in the header of the tables.`,
  'publish.tableUnread': ({ table, reason }, say) =>
    `${TABLE_NAMES[table]} is not read, and all nine tables are needed: ${reason ? say(reason) : 'the workbook has no such table.'}`,
  'publish.check': ({ rule, says, cells, count }, say) =>
    `Error ${rule}: ${say(says)}${cellsText(cells, count)}`,
  'publish.inputMissing': ({ section, label }) =>
    section === null
      ? `“${label}” of the first part is missing: fill it in on the page Publish or on the sheet “填报”.`
      : `“${label}” of section ${section} is missing: fill it in on the sheet “填报”.`,
  'publish.stale': ({ section, id }) =>
    `Section ${section} of the narrative, paragraph ${id}: its figures have changed in the tables. Update its text.`,
  'publish.wording': ({ unknown, choices }, say) =>
    `${say(unknown)} Choose a wording: --pack on the command line (${choices.join(', ')}), the page Narrative in the pane.`,
};

function cellsText(cells: readonly CellRef[], count: number): string {
  if (cells.length === 0) return '';
  const texts = cells.map(({ sheet, address }, index) =>
    cells[index - 1]?.sheet === sheet ? address : `${sheet}!${address}`,
  );
  const more = count > cells.length ? `; the first ${cells.length} of ${count} cells` : '';
  return ` (${texts.join(', ')}${more})`;
}
