import { expect, test } from 'vitest';
import { addPicked } from '../../../lib/capture/add-picked.ts';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse } from './page.ts';

const ID = '01999999-0000-7000-8000-000000000001';
const at = (records: object) => ({ ...records, url: 'https://work.example/guide' });

/** A page captured, then a part of it picked. */
async function picked(html: string, selector: string): Promise<{ before: Capture; after: Capture }> {
  document.body.innerHTML = html;
  const capture = await captureFrom(at(walk(document, { scope: 'page' })), { at: 1, id: ID, parse });
  if (!capture.ok) throw new Error(capture.problem.kind);
  const records = walk(document, { scope: 'page', picked: document.querySelector(selector) });
  const added = await addPicked(capture.value, at(records), parse);
  if (!added.ok) throw new Error(added.problem.kind);
  return { before: capture.value, after: added.value };
}

const wordsOf = ({ blocks }: Capture) => blocks.map(blockText);
const MAIN =
  '<main><h1>Guide</h1><p>Drain the queue before you restart the consumer.</p><p id="hidden" style="display:none">Ask ada@work.example first.</p><p>Then mail bob@work.example.</p></main>';

test('a hidden block is added between its neighbours, with ids and placeholders of the others as they were', async () => {
  const { before, after } = await picked(MAIN, '#hidden');
  expect(wordsOf(before)).toEqual([
    'Guide',
    'Drain the queue before you restart the consumer.',
    'Then mail [email-1].',
  ]);
  expect(wordsOf(after)).toEqual([
    'Guide',
    'Drain the queue before you restart the consumer.',
    'Ask [email-2] first.',
    'Then mail [email-1].',
  ]);
  expect(after.blocks.filter((_, index) => index !== 2).map(({ id }) => id)).toEqual(
    before.blocks.map(({ id }) => id),
  );
  expect(after.blocks[2]?.path).toEqual(['Guide']);
  expect(after.redactions).toEqual([
    { placeholder: '[email-1]', kind: 'email', count: 1 },
    { placeholder: '[email-2]', kind: 'email', count: 1 },
  ]);
  expect(after.hash).not.toBe(before.hash);
  expect(before.coverage.notRead.map(({ reason }) => reason)).toContain('hidden-text');
  expect(after.coverage.notRead.map(({ reason }) => reason)).not.toContain('hidden-text');
});

test('a part of the page’s frame is added at its end', async () => {
  const { after } = await picked(`${MAIN}<footer><p>Released at midnight.</p></footer>`, 'footer p');
  expect(wordsOf(after).at(-1)).toBe('Released at midnight.');
});

test('a block that is captured already changes nothing', async () => {
  const { before, after } = await picked(MAIN, 'main > p');
  expect(after).toBe(before);
});

test('records without a picked part are refused', async () => {
  document.body.innerHTML = MAIN;
  const records = at(walk(document, { scope: 'page' }));
  const capture = await captureFrom(records, { at: 1, id: ID, parse });
  if (!capture.ok) throw new Error(capture.problem.kind);
  expect(await addPicked(capture.value, records, parse)).toMatchObject({ ok: false });
  expect(await addPicked(capture.value, { v: 2 }, parse)).toMatchObject({
    ok: false,
    problem: { kind: 'message-refused' },
  });
});
