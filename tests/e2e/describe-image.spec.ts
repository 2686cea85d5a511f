import type { Page } from '@playwright/test';
import { claimsOf } from '../../lib/lesson/claims.ts';
import { Capture } from '../../lib/model/capture.ts';
import { Draft } from '../../lib/model/draft.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { startOf, type Texts } from '../../scripts/browser/texts.ts';
import { draftOf } from './driver/draft.ts';
import { focused, tabTo } from './driver/keys.ts';
import { expect, test } from './fixtures.ts';

const PAGE = `<!doctype html><title>Lamp guide</title><main><h1>Lamp guide</h1>
<p>Drain the queue before you restart the consumer, because open deliveries are lost otherwise.</p>
<h2>Lamps</h2><p>Never restart the producer while a lamp is red, or the queue fills up within minutes.</p>
<img src="/both-lamps.svg" width="320" height="160">
<h2>Load</h2><p>Watch the load after the restart until it falls below the line.</p>
<svg viewBox="0 0 300 150" style="width:300px;height:150px"><path d="M0 150L300 0v150z"/></svg>
<svg viewBox="0 0 24 24" style="width:24px;height:24px"><path d="M0 0h24v24z"/></svg></main>`;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160"><path d="M0 0h9v9z"/></svg>';
const SENTENCE = 'Two red lamps mean that both nodes still hold the old pair.';

const stored = async (own: Page) => ({
  capture: Capture.parse(await storedRow(own, { table: 'captures', id: null })),
  draft: Draft.parse(await storedRow(own, { table: 'drafts', id: null })),
});

type WithStorage = { chrome: { storage: { local: { set(values: object): Promise<void> } } } };

/** The guide captured under a name, the list of its images open in the panel; `own` reads the database. */
async function guideCaptured(driven: Driven, text: Texts) {
  const own = await driven.openPage('sample.html');
  await own.evaluate(() =>
    (globalThis as unknown as WithStorage).chrome.storage.local.set({ 'prefs.name': 'Ines Roth' }),
  );
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.request().url().endsWith('.svg')
      ? route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
  );
  await page.goto('https://work.example/guide');
  const panel = await draftOf(driven, page, text);
  await panel.getByRole('button', { name: startOf(text, 'panel.not_read_line') }).click();
  const acts = panel.getByRole('button', { name: startOf(text, 'panel.image.act_named') });
  await expect(acts).toHaveCount(2);
  return { own, panel, acts };
}

const field = (panel: Page, text: Texts) =>
  panel.getByRole('textbox', { name: startOf(text, 'panel.image.act_named') });

const saidIn = ({ content }: Draft) => claimsOf(content).filter(({ support }) => support.kind !== 'quote');

test('by pointer: images are told apart, what is said of one is redacted testimony, and can be undone', async ({
  driven,
  text,
}) => {
  const { own, panel, acts } = await guideCaptured(driven, text);
  const before = await stored(own);
  const places = [
    text('panel.image.named', text('panel.image.place_under', '1', '2', 'Lamps'), 'both-lamps.svg'),
    text('panel.image.place_under', '2', '2', 'Load'),
  ];
  for (const [index, place] of places.entries()) {
    await expect(panel.getByText(place, { exact: true })).toBeVisible();
    expect(await acts.nth(index).getAttribute('aria-label')).toBe(text('panel.image.act_named', place));
  }

  await acts.first().click();
  await field(panel, text).fill(`${SENTENCE} Ask ada@work.example.`);
  await panel.getByRole('textbox', { name: text('lesson.title'), exact: true }).click();
  await expect(panel.getByText(text('panel.image.done'))).toBeVisible();
  await expect(acts).toHaveCount(1);
  const after = await stored(own);
  expect(saidIn(after.draft)).toMatchObject([
    { text: `${SENTENCE} Ask [email].`, support: { kind: 'testimony', by: 'Ines Roth', knownFrom: '' } },
  ]);
  expect(after.capture).toEqual(before.capture);
  expect(JSON.stringify(after.draft.content.excerpts)).not.toContain('Two red lamps');

  await panel.getByRole('button', { name: text('ui.undo') }).click();
  await expect(acts).toHaveCount(2);
  expect((await stored(own)).draft.content.body).toEqual(before.draft.content.body);
});

test('by keyboard: Enter keeps the sentence and goes on to the next image, Escape leaves an empty field', async ({
  driven,
  text,
}) => {
  const { own, panel, acts } = await guideCaptured(driven, text);
  const [first, second] = [
    await acts.first().getAttribute('aria-label'),
    await acts.last().getAttribute('aria-label'),
  ];
  expect((await tabTo(panel, (name) => name === first)).ring).toBe(true);
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Escape');
  await expect.poll(async () => (await focused(panel)).name).toBe(first);
  expect(saidIn((await stored(own)).draft)).toEqual([]);

  await panel.keyboard.press('Enter');
  await panel.keyboard.type(SENTENCE);
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await focused(panel)).name).toBe(second);
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('The load falls within five minutes.');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(startOf(text, 'panel.not_read_line'))).toBeHidden();
  expect(saidIn((await stored(own)).draft).map((claim) => claim.text)).toEqual([
    SENTENCE,
    'The load falls within five minutes.',
  ]);
  // The list is gone with its last image; the focus went on from there.
  expect((await focused(panel)).ring).toBe(true);
});
