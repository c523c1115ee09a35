/** What is kept in the workbook, and what Excel tells of changes. */
import type { Json, Step } from '../step';
import { codeOf } from '../step';

const KEY = 'juesuan.selftest';
const NAMESPACE = 'urn:juesuan:selftest';
const XML = `<a xmlns="${NAMESPACE}">1 &amp; 2</a>`;
/** In milliseconds; events come later than what caused them. */
const EVENT_WAIT = 400;

export const STATE: readonly Step[] = [
  {
    id: 'K01',
    what: '设置：存、读、改、删',
    members: ['SettingCollection.add', 'SettingCollection.getItemOrNullObject', 'Setting.delete'],
    needs: '1.4',
    expected: [{ a: [1, '二'] }, '改', true],
    run: async context => {
      const { settings } = context.workbook;
      const answers: Json[] = [];
      for (const value of [{ a: [1, '二'] }, '改'] as const) {
        settings.add(KEY, value);
        const found = settings.getItem(KEY).load('value');
        await context.sync();
        answers.push(found.value as Json);
      }
      settings.getItem(KEY).delete();
      const gone = settings.getItemOrNullObject(KEY);
      await context.sync();
      return [...answers, gone.isNullObject];
    },
  },
  {
    id: 'K02',
    what: '自定义 XML：加、按命名空间找、改、删',
    members: ['CustomXmlPartCollection.add', 'CustomXmlPart.setXml', 'CustomXmlPart.delete'],
    needs: '1.5',
    expected: [true, true, true],
    run: async context => {
      const parts = context.workbook.customXmlParts;
      parts.add(XML);
      const part = parts.getByNamespace(NAMESPACE).getOnlyItem();
      const first = part.getXml();
      part.setXml(XML.replace('2', '3'));
      const second = part.getXml();
      part.delete();
      const gone = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      await context.sync();
      return [first.value.includes('1 &amp; 2'), second.value.includes('3'), gone.isNullObject];
    },
  },
  {
    id: 'K03',
    what: '同一命名空间有两份时答空对象',
    members: ['CustomXmlPartScopedCollection.getOnlyItemOrNullObject'],
    needs: '1.5',
    expected: [true, 2],
    run: async context => {
      const scoped = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
      context.workbook.customXmlParts.add(XML);
      context.workbook.customXmlParts.add(XML);
      const only = scoped.getOnlyItemOrNullObject();
      const all = scoped.load('items/id');
      await context.sync();
      const answer = [only.isNullObject, all.items.length];
      for (const part of all.items) part.delete();
      await context.sync();
      return answer;
    },
  },
  {
    id: 'K04',
    what: '不成 XML 的文字不收',
    members: ['CustomXmlPartCollection.add'],
    needs: '1.5',
    expected: true,
    run: async context =>
      (await codeOf(async () => {
        context.workbook.customXmlParts.add('<a>1 & 2</a>');
        await context.sync();
      })) !== '',
  },
  {
    id: 'E01',
    what: '本工具的写入会告诉，并说是谁写的',
    members: ['WorksheetCollection.onChanged', 'WorksheetChangedEventArgs.triggerSource'],
    needs: '1.14',
    expected: ['A1', 'ThisLocalAddin'],
    run: async (context, sheet) => {
      const told: Json[] = [];
      const handler = sheet.onChanged.add(({ address, triggerSource }) => {
        told.push([address, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      await new Promise(resolve => setTimeout(resolve, EVENT_WAIT));
      handler.remove();
      await handler.context.sync();
      return told[0] ?? null;
    },
  },
];
