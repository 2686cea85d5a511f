import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { type Driven, launchChromium } from '../../scripts/browser/chromium.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { until } from '../../scripts/browser/until.ts';
import { elsewhereIn, requestsTo } from '../attacks/net-log.ts';
import { servePages } from '../attacks/serve.ts';
import { keptOf } from './driver/draft.ts';
import { enabled } from './driver/sites.ts';
import { expect, test } from './fixtures.ts';

const [LESSON] = demoPages;

const page = (title: string, words: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1><p>${words}</p></main></html>`;

/** The page a lesson is made of, two it fits, one it does not, and one that is a mark in the log, by their number. */
const PAGES = [
  LESSON.html(),
  page(
    'OPS-77 Rotate the gateway certificate before Friday',
    'The alert <code>gateway-cert-days-left</code> fired. The reload of <code>tern</code> failed: certificate of the gateway not rotated. Token of the day: quince.',
  ),
  page(
    'OPS-78 The gateway refused its new certificate',
    'Reload failed on host <code>gw-3</code>: the pair is not rotated, ERR_PAIR_23. Token of the day: medlar.',
  ),
  page('HR-78 Menu of the summer party', 'Salad and bread. Token of the day: damson.'),
  page('From here', 'Nothing.'),
];

const PLANTED = ['panel', 'script', 'worker'].map((where) => `http://planted-in-${where}.example`);

/** Asks for an address from the world in a page that the scripts of the extension share. */
async function askFromScript({ context, origin }: Driven, tab: Page, address: string): Promise<void> {
  const session = await context.newCDPSession(tab);
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin: of } }) => {
    if (of === origin) world = id;
  });
  await session.send('Runtime.enable');
  const contextId = await until(async () => world, 'the world of our script');
  const expression = `fetch(${JSON.stringify(address)}).then(String, String)`;
  await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true });
  await session.detach();
}

const ask = (address: string) => fetch(address).then(String, String);

test('while pages are read for tips and tips are shown, worker, panel and script ask for nothing: the browser’s own log has the loads of the pages alone', async ({
  browserFound,
  extension,
  text,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'passalong-tips-'));
  const netLog = join(folder, 'net.json');
  const site = await servePages(PAGES);
  const at = (n: number | string) => `${site.origin}/${n}`;
  try {
    const driven = await launchChromium({
      ...{ browser: browserFound, extension, headless: true, locale: 'en-GB' as const, netLog },
    });
    try {
      const tab = await driven.context.newPage();
      await tab.goto(at(0));
      await enabled(driven, tab, text);
      const panel = await keptOf(driven, tab, text);
      const tips = panel.getByRole('tab', { name: startOf(text, 'tips.tab') });
      // From here on nothing is captured: what the site hears is what the browser loads.
      await tab.goto(at(4));
      for (const n of [1, 2]) {
        await tab.goto(at(n));
        await tips.click();
        await expect(panel.getByText(startOf(text, 'tips.why'))).toContainText(/certificate/i);
      }
      await tab.goto(at(3));
      await expect(tips).toHaveCount(0);
      await tab.evaluate(() => history.pushState(null, '', '/3?view=all'));
      const other = await driven.context.newPage();
      await other.goto(at(1));
      await expect(tips).toBeVisible();
      await tab.bringToFront();
      await expect(tips).toHaveCount(0);
      await other.bringToFront();
      await other.reload();
      await expect(tips).toBeVisible();

      const [inPanel = '', inScript = '', inWorker = ''] = PLANTED;
      await panel.evaluate(ask, inPanel);
      await (await driven.worker()).evaluate(ask, inWorker);
      await askFromScript(driven, other, inScript);
      await askFromScript(driven, other, at('planted?words=quince'));
    } finally {
      await driven.close();
    }
    expect(elsewhereIn(netLog, [site.origin]).elsewhere).toEqual(PLANTED);
    const all = requestsTo(netLog, site.origin);
    const heard = all.slice(all.indexOf('GET /4') + 1).filter((line) => line !== 'GET /favicon.ico');
    expect(heard).toEqual(['GET /1', 'GET /2', 'GET /3', 'GET /1', 'GET /1', 'GET /planted?words=quince']);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
