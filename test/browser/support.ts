/**
 * What the browser tests share: a page with the workbench, what a person does in it, and what can be seen.
 *
 * What the grid shows is asked of Univer itself, what the workbook holds of the model. Anything that a careful
 * newcomer would be alarmed by is collected on the way: errors on the console, violations of the content security
 * policy, requests that leave the page's own origin.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { parseA1 } from '../../src/core/address';
import type { Desk } from '../../src/workbench/desk';
import { assertStrict } from '../strictFile';

declare const workbench: Desk;

const ROOT = join(__dirname, '..', '..');
const PATIENCE = 60_000;

function need(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error('Run the browser tests with: npm run test:browser');
  return value;
}

const ORIGIN = need('JUESUAN_URL');

export function connect(): Promise<Browser> {
  return chromium.connect(need('JUESUAN_BROWSER'));
}

export function fixture(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return {
    name: name.replace(/^.*\//, ''),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(join(ROOT, 'test', 'fixtures', name)),
  };
}

/** Asks again and again until the answer is true; under the page's policy Playwright's own waiting cannot. */
export async function until(what: string, asked: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await asked())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export interface ShownCell {
  readonly value: unknown;
  readonly formula: string;
  readonly style: string;
}

export class Workbench {
  readonly alarms: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<Workbench> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      colorScheme: 'light',
      acceptDownloads: true,
      ...options,
    });
    const page = await context.newPage();
    const bench = new Workbench(page);
    bench.listen();
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event => {
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(`${ORIGIN}/workbench.html`);
    await bench.ready();
    // The pane opens on its home; most of what is tested begins with the results.
    await bench.tab('校验');
    return bench;
  }

  private listen(): void {
    this.page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.alarms.push(`${message.type()}: ${message.text()}`);
    });
    this.page.on('pageerror', error =>
      this.alarms.push(`page error: ${String(error.stack ?? error)}`),
    );
    this.page.on('request', request => {
      const url = request.url();
      if (!url.startsWith(ORIGIN) && !/^(data|blob|about):/.test(url))
        this.alarms.push(`left the origin: ${url}`);
    });
    this.page.on('response', response => {
      if (response.status() >= 400) this.alarms.push(`${response.status()} ${response.url()}`);
    });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('#pane iframe');
  }

  /** The workbook is shown and the pane has read it. */
  async ready(): Promise<void> {
    await until('the grid', () =>
      this.page.evaluate(() => typeof workbench === 'object' && workbench.grid !== null),
    );
    await until('the pane', () => this.idle());
  }

  /** The pane waits for the person: it has said what it read, or why it cannot. */
  async idle(): Promise<boolean> {
    const frame = this.page.frame({ url: /pane-workbench/ });
    if (!frame) return false;
    const busy = await frame
      .evaluate(() => {
        const text = document.body.innerText;
        return text.trim() === '' || /正在(读取|校验|重新校验|打开|保存)/.test(text);
      })
      .catch(() => true);
    return !busy;
  }

  /** A button of the pane, pressed; answers how many round trips to Excel it took. */
  async press(name: string | RegExp): Promise<number> {
    const before = await this.syncs();
    await this.pane
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
    await this.settled();
    return (await this.syncs()) - before;
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await until(`page ${name}`, () => this.idle());
  }

  /** No answer under way, and the pane drawn. */
  async settled(): Promise<void> {
    let syncs = -1;
    await until('quiet', async () => {
      const now = await this.syncs();
      const quiet = now === syncs && (await this.idle());
      syncs = now;
      await this.page.waitForTimeout(150);
      return quiet;
    });
  }

  syncs(): Promise<number> {
    return this.page.evaluate(() => workbench.simulator?.syncs ?? 0);
  }

  unknownMembers(): Promise<readonly string[]> {
    return this.page.evaluate(() => workbench.simulator?.unknown ?? []);
  }

  paneText(): Promise<string> {
    return this.pane.locator('body').innerText();
  }

  note(): Promise<string> {
    return this.page.locator('#note p').innerText();
  }

  /** Marks as the grid draws them: "收入支出决算总表!C7 #FFC7CE". */
  marks(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { workbook } = workbench.grid!.grid;
      return workbook
        .getSheets()
        .flatMap(sheet =>
          sheet.getConditionalFormattingRules().flatMap(rule =>
            rule.ranges.map(range => {
              const from = sheet.getRange(range.startRow, range.startColumn).getA1Notation();
              const to = sheet.getRange(range.endRow, range.endColumn).getA1Notation();
              const style = (rule.rule as { style?: { bg?: { rgb?: string } } }).style;
              return `${sheet.getSheetName()}!${from === to ? from : `${from}:${to}`} ${style?.bg?.rgb ?? ''}`;
            }),
          ),
        )
        .sort();
    });
  }

  /** The sheet and cell on which the grid stands: "支出决算表!D8". */
  where(): Promise<string> {
    return this.page.evaluate(() => {
      const sheet = workbench.grid!.grid.workbook.getActiveSheet();
      return `${sheet.getSheetName()}!${sheet.getActiveRange()?.getA1Notation() ?? ''}`;
    });
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      workbench.grid!.grid.workbook.getSheets().map(sheet => sheet.getSheetName()),
    );
  }

  /** What a cell shows in the grid, and what the model holds. */
  cell(
    sheet: string,
    address: string,
  ): Promise<{ shown: unknown; held: unknown; formula: string }> {
    const { row, column } = parseA1(address)!;
    return this.page.evaluate(
      ({ sheet, row, column }) => {
        const desk = workbench;
        const model = desk.simulator!.model.sheets.find(candidate => candidate.name === sheet)!;
        const held = model.cells.get(row * 16_384 + column);
        const shown =
          desk.grid!.grid.workbook.getSheetByName(sheet)!.getSheet().getCellRaw(row, column)?.v ??
          null;
        return { shown, held: held?.value ?? null, formula: held?.formula ?? '' };
      },
      { sheet, row, column },
    );
  }

  /** Clicks the cell in the grid, types, presses Enter: as a person does. The cell must be one that is seen unscrolled. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    const { row, column } = parseA1(address)!;
    const place = await this.page.evaluate(
      ({ sheet, row, column }) => {
        const { workbook } = workbench.grid!.grid;
        const shown = workbook.getSheetByName(sheet)!;
        workbook.setActiveSheet(shown);
        return new Promise<{ x: number; y: number }>(resolve =>
          setTimeout(() => {
            const box = document
              .querySelector('canvas[id^="univer-sheet-main-canvas"]')!
              .getBoundingClientRect();
            const cell = shown.getRange(row, column).getCellRect();
            resolve({ x: box.x + cell.x + cell.width / 2, y: box.y + cell.y + cell.height / 2 });
          }, 300),
        );
      },
      { sheet, row, column },
    );
    await this.page.mouse.click(place.x, place.y);
    await until(
      `${sheet}!${address} selected`,
      async () => (await this.where()) === `${sheet}!${address}`,
    );
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.type(text);
    if (text !== '') await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Every cell of every sheet as the grid holds it, with its whole style: nothing can change unseen. */
  everything(): Promise<Record<string, Record<string, ShownCell>>> {
    return this.page.evaluate(() => {
      const { workbook } = workbench.grid!.grid;
      const styles = workbook.getWorkbook().getStyles();
      const all: Record<string, Record<string, ShownCell>> = {};
      for (const sheet of workbook.getSheets()) {
        const cells: Record<string, ShownCell> = {};
        sheet
          .getSheet()
          .getCellMatrix()
          .forValue((row, column, raw) => {
            const style = JSON.stringify(styles.getStyleByCell(raw) ?? null);
            if (raw?.v !== undefined || raw?.f || style !== 'null')
              cells[`${row},${column}`] = { value: raw?.v ?? null, formula: raw?.f ?? '', style };
          });
        all[sheet.getSheetName()] = cells;
      }
      return all;
    });
  }

  /** The whole model as text, but for what is looked at: which sheet and cell. */
  modelText(): Promise<string> {
    return this.page.evaluate(() => {
      const { sheets, settings, customXml, names } = workbench.simulator!.model;
      const plain = (_: string, value: unknown): unknown => {
        if (value instanceof Map)
          return [...value.entries()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        return value instanceof Set ? [...value] : value;
      };
      return JSON.stringify({ sheets, settings, customXml, names }, plain);
    });
  }

  async download(): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: '下载结果' }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const bytes = new Uint8Array(Buffer.concat(chunks));
    assertStrict(bytes);
    return { name: download.suggestedFilename(), bytes };
  }

  async openFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('#file').setInputFiles(file);
    await until('opened or refused', async () => !(await this.note()).startsWith('正在打开'));
    await this.settled();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
