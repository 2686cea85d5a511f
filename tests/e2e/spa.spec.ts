import type { Page } from '@playwright/test';
import { Capture } from '../../lib/model/capture.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { captureFront, clickLast, mainButton, saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { expect, test } from './fixtures.ts';

// An app that draws page n at /page/n, after a moment in which it says that it is busy.
const APP = `<!doctype html><title>App</title><main></main><script>
const words = (n) => '<h1>Queue ' + n + '</h1>' + ('<p>Drain queue ' + n + ' before you restart consumer ' + n + ', or deliveries are lost.</p>').repeat(20);
globalThis.draw = (n) => { history.pushState(null, '', '/page/' + n); document.title = 'Queue ' + n; document.querySelector('main').innerHTML = words(n); };
globalThis.busy = (n) => { history.pushState(null, '', '/page/' + n); document.querySelector('main').innerHTML = '<div aria-busy="true">Wait</div>'; };
draw(1);</script>`;
type App = { draw(n: number): void; busy(n: number): void };

async function open(driven: Driven): Promise<Page> {
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: APP }),
  );
  await page.goto('https://work.example/');
  return page;
}

const numbersIn = ({ blocks }: Capture) => [
  ...new Set(blocks.flatMap((block) => blockText(block).match(/\d+/g) ?? [])),
];

test('a page that routes all the time is captured in one state, and its address is of that state', async ({
  driven,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  const page = await open(driven);
  const popup = await driven.trigger(page);
  await page.evaluate(() => {
    let n = 1;
    // Browsers ignore addresses that change faster than 200 times in ten seconds.
    setInterval(() => (globalThis as unknown as App).draw(++n), 60);
  });
  await clickLast(mainButton(popup, text));
  await saveButton(await driven.panel(), text).waitFor();
  const capture = Capture.parse(await storedRow(own, { table: 'captures', id: null }));
  const [number, ...others] = numbersIn(capture);
  expect(others).toEqual([]);
  expect(capture.source.address).toBe(`https://work.example/page/${number}`);
  expect(capture.source.key).toContain(`/page/${number}`);
  expect(capture.title).toBe(`Queue ${number}`);
});

test('a page that is on its way is waited for', async ({ driven, text }) => {
  const own = await driven.openPage('sample.html');
  const page = await open(driven);
  await page.evaluate(() => {
    const app = globalThis as unknown as App;
    app.busy(2);
    // Comes only once the capture has begun to wait: the page is in front again then.
    const seen = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      clearInterval(seen);
      setTimeout(() => app.draw(2), 2_500);
    }, 20);
  });
  await saveButton(await captureFront(driven, page, text), text).waitFor();
  const capture = Capture.parse(await storedRow(own, { table: 'captures', id: null }));
  expect(numbersIn(capture)).toEqual(['2']);
  expect(capture.source.address).toBe('https://work.example/page/2');
});

test('waiting can be cancelled, and the panel captures the page once it is there', async ({
  driven,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  const page = await open(driven);
  await page.evaluate(() => (globalThis as unknown as App).busy(3));
  const panel = await captureFront(driven, page, text);
  await panel.getByRole('button', { name: text('ui.cancel') }).click();
  await expect(panel.getByText(text('problem.cancelled'))).toBeVisible();
  expect(await storedRow(own, { table: 'captures', id: null })).toBeNull();

  await page.evaluate(() => (globalThis as unknown as App).draw(3));
  await page.bringToFront();
  await saveButton(await captureFront(driven, page, text), text).waitFor();
  expect(numbersIn(Capture.parse(await storedRow(own, { table: 'captures', id: null })))).toEqual(['3']);
});
