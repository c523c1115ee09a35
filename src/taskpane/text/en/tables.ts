/** Data: the words of tables that were not read, in English. */
import type { tables as Chinese } from '../zh/tables';

export const tables: typeof Chinese = {
  tables: {
    title: count => `${count} tables were not read; their identities are unchecked`,
    show: 'Why',
    hide: 'Hide',
    item: (name, reason) => `${name}: ${reason}`,
    noReason: 'The table was not found.',
    choose: 'Use sheet',
    chooseFor: name => `Choose the sheet for ${name}`,
    auto: 'Recognise automatically',
  },
};
