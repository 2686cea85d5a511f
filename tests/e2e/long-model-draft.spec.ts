import { tokensIn } from '../../lib/draft/model/budget.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { connect } from './driver/model.ts';
import { expect, test } from './fixtures.ts';

const SECTIONS = 1_000;
const URL = 'https://work.example/manual';

/** A manual of 200,000 words: a thousand sections of 200. */
const manual = (): string => {
  const body = Array.from(
    { length: SECTIONS },
    (_, at) =>
      `<h2>Part ${at}</h2><p>${`Check valve ${at} before the pump of line ${at} is started again by hand. `.repeat(14)}</p><p>Never open hatch ${at} while line ${at} is under pressure.</p>`,
  );
  return `<!doctype html><html lang="en"><title>A very long manual</title><main><h1>A very long manual</h1>${body.join('')}</main></html>`;
};

test('a page of 200,000 words is sent in parts that fit, with what found no room named, and drafted', async ({
  driven,
  text,
  model,
}) => {
  test.setTimeout(180_000);
  await connect(driven, text, model);
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: manual() }),
  );
  await page.goto(URL);
  expect(((await page.locator('main').textContent()) ?? '').split(/\s+/u).length).toBeGreaterThan(200_000);
  const panel = await captureFront(driven, page, text);
  await panel.getByRole('heading', { name: text('drafting.preview.heading') }).waitFor({ timeout: 60_000 });
  const inParts = /so it goes in (\d+) requests/u;
  const requests = Number(inParts.exec((await panel.getByText(inParts).textContent()) ?? '')?.[1]);
  expect(requests, 'the page does not fit into one').toBeGreaterThan(3);
  const largest = /at most about ([\d,]+) of 32,768 in one request/u;
  await expect(panel.getByText(largest)).toBeVisible();
  const noRoom = /^No room for (\d+) parts of the page$/u;
  const leftOut = noRoom.exec((await panel.getByText(noRoom).textContent()) ?? '')?.[1] ?? '';
  expect(Number(leftOut)).toBeGreaterThan(100);
  await panel.getByText(noRoom).click();
  await expect(panel.getByText(`Part ${SECTIONS - 1}`, { exact: false }).first()).toBeVisible();
  const before = model.seen.length;
  await panel.getByRole('button', { name: text('drafting.preview.send') }).click();
  await saveButton(panel, text).waitFor({ timeout: 120_000 });
  const bodies = model.seen.slice(before).map(({ body }) => body);
  expect(bodies, 'as many requests as were told').toHaveLength(requests);
  expect(Math.max(...bodies.map((body) => tokensIn(body))), 'each fits').toBeLessThan(32_768);
  await expect(panel.getByText(text('lesson.note.long_page')).first()).toBeVisible();
  await expect(panel.getByText(noRoom)).toHaveText(`No room for ${leftOut} parts of the page`);
});
