import type { Frame, Page } from '@playwright/test';
import { Capture } from '../../lib/model/capture.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { gesture, openPanel } from '../../scripts/browser/gesture.ts';
import { saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { expect, test } from './fixtures.ts';

const PAGE = `<!doctype html><title>Queue guide</title><style>body{font:16px/24px sans-serif}</style>
<h1>Queue guide</h1><p>Not this introduction, which stands above everything.</p>
<h2>Drain</h2><p id="drain">Drain the queue before you restart the consumer, or deliveries are lost.</p>
<table id="limits"><tr><th>Queue</th><th>Limit</th></tr><tr><td id="cell">harbour</td><td>400 deliveries</td></tr></table>
<pre id="code">queue drain --wait
queue restart consumer
queue release lock</pre>
<h2>Release</h2><p id="release">Release the lock when the consumer is back.</p>
<iframe src="/inner" width="500" height="120"></iframe>
<p><input id="field" value="field words nobody may read" size="40"></p>
<p>The last words of the page.</p>`;
const INNER = `<!doctype html><style>body{font:16px/24px sans-serif}</style><p id="inner">Ask the deputy when nobody answers within ten minutes.</p>`;

async function open(driven: Driven): Promise<Page> {
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url().endsWith('/inner') ? INNER : PAGE,
    }),
  );
  await page.goto('https://work.example/guide');
  return page;
}

/** Where a word of an element begins or ends in its frame. */
const edgeOf = (frame: Frame, selector: string, word: string, edge: 'start' | 'end') =>
  frame.locator(selector).evaluate(
    (element, [wanted, side]) => {
      const text = element.firstChild as Text;
      const at = text.data.indexOf(wanted);
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { x: side === 'start' ? left + 1 : right - 1, y: top + height / 2 };
    },
    [word, edge] as const,
  );

type Spot = readonly [selector: string, word: string];

/** Selects with the mouse, from the first word to the end of the last. */
async function drag(page: Page, from: Spot, to: Spot, frame = page.mainFrame()): Promise<void> {
  await frame.locator(from[0]).scrollIntoViewIfNeeded();
  const element = frame === page.mainFrame() ? null : await frame.frameElement();
  const box = await element?.boundingBox();
  const moved = ({ x, y }: { x: number; y: number }) => [x + (box?.x ?? 0), y + (box?.y ?? 0)] as const;
  const start = moved(await edgeOf(frame, ...from, 'start'));
  const end = moved(await edgeOf(frame, ...to, 'end'));
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(...end, { steps: 5 });
  await page.mouse.up();
}

/** Captures the selection as the context menu does, and gives what was stored. */
async function captured(driven: Driven, page: Page, text: Texts, frame = 0): Promise<Capture> {
  const own = await driven.openPage('sample.html');
  await openPanel(own);
  const panel = await driven.panel();
  await page.bringToFront();
  await gesture(driven, page, { via: 'menu', item: 'capture-selection', frame });
  await saveButton(panel, text).waitFor();
  return Capture.parse(await storedRow(own, { table: 'captures', id: null }));
}

const wordsOf = ({ blocks }: Capture) => blocks.map(blockText);

test('of a paragraph exactly the selected words are captured, under their headings', async ({
  driven,
  text,
}) => {
  const page = await open(driven);
  await drag(page, ['#drain', 'before'], ['#drain', 'consumer']);
  const capture = await captured(driven, page, text);
  expect(wordsOf(capture)).toEqual(['before you restart the consumer']);
  expect(capture.blocks[0]?.path).toEqual(['Queue guide', 'Drain']);
  expect(capture.scope).toBe('selection');
});

test('a word in a cell takes the whole table, a line of code the whole code', async ({ driven, text }) => {
  const page = await open(driven);
  await drag(page, ['#cell', 'harbour'], ['#code', 'drain --wait']);
  const { blocks } = await captured(driven, page, text);
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'code']);
  expect(blocks[0]?.kind === 'table' ? blocks[0].rows.flat().map((cell) => cell.text) : []).toEqual([
    'Queue',
    'Limit',
    'harbour',
    '400 deliveries',
  ]);
  expect(blocks[1]).toMatchObject({
    text: 'queue drain --wait\nqueue restart consumer\nqueue release lock',
  });
});

test('a selection across headings keeps them in their place', async ({ driven, text }) => {
  const page = await open(driven);
  await drag(page, ['#code', 'release lock'], ['#release', 'lock']);
  const capture = await captured(driven, page, text);
  expect(capture.blocks.map(({ kind }) => kind)).toEqual(['code', 'heading', 'paragraph']);
  expect(wordsOf(capture).slice(1)).toEqual(['Release', 'Release the lock']);
  expect(capture.blocks[2]?.path).toEqual(['Queue guide', 'Release']);
});

test('a selection in a frame of the same origin is captured, and nothing around it', async ({
  driven,
  text,
}) => {
  const page = await open(driven);
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('no frame');
  await drag(page, ['#inner', 'deputy'], ['#inner', 'answers'], frame);
  const capture = await captured(driven, page, text, 3);
  expect(wordsOf(capture)).toEqual(['deputy when nobody answers']);
  expect(capture.blocks[0]?.path).toEqual(['Queue guide', 'Release']);
});

test('a selection made with Shift held down is captured exactly', async ({ driven, text }) => {
  const page = await open(driven);
  const [from, to] = [
    await edgeOf(page.mainFrame(), '#release', 'the lock', 'start'),
    await edgeOf(page.mainFrame(), '#release', 'is back', 'end'),
  ];
  await page.mouse.click(from.x, from.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(to.x, to.y);
  await page.keyboard.up('Shift');
  expect(wordsOf(await captured(driven, page, text))).toEqual(['the lock when the consumer is back']);
});

test('a word chosen with the mouse and gone on from by keyboard is captured to the end of its line', async ({
  driven,
  text,
}) => {
  const page = await open(driven);
  const { x, y } = await edgeOf(page.mainFrame(), '#release', 'lock', 'start');
  await page.mouse.dblclick(x, y);
  await page.keyboard.press('Shift+End');
  expect(wordsOf(await captured(driven, page, text))).toEqual(['lock when the consumer is back.']);
});

test.describe('with caret browsing', () => {
  test.use({ caretBrowsing: true });

  test('a selection made by keyboard alone is captured exactly, across blocks', async ({ driven, text }) => {
    const page = await open(driven);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    const selected = await page.evaluate(() => String(getSelection()));
    const capture = await captured(driven, page, text);
    expect(wordsOf(capture)).toEqual(selected.split(/\n+/));
    expect(capture.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });
});

test('words selected in a field are not read', async ({ driven, text }) => {
  const page = await open(driven);
  await drag(page, ['#drain', 'Drain'], ['#drain', 'queue']);
  await page.locator('#field').click();
  await page.keyboard.press('ControlOrMeta+A');
  const own = await driven.openPage('sample.html');
  await openPanel(own);
  const panel = await driven.panel();
  await page.bringToFront();
  await gesture(driven, page, { via: 'menu', item: 'capture-selection', frame: 0 });
  await expect(panel.getByRole('alert')).toContainText(text('problem.nothing_selected'));
  expect(await storedRow(own, { table: 'captures', id: null })).toBeNull();
});
