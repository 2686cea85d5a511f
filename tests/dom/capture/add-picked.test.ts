import { describe, expect, test } from 'vitest';
import { addPicked } from '../../../lib/capture/add-picked.ts';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { redactWord } from '../../../lib/capture/redact-word.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { WordLists } from '../../../lib/model/word-lists.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse } from './page.ts';

const NONE: WordLists = { always: [], never: [] };
const ID = '01999999-0000-7000-8000-000000000001';
const at = (records: object) => ({ ...records, url: 'https://work.example/guide' });

/** A page captured, then a part of it picked. */
async function picked(
  html: string,
  selector: string,
  lists: WordLists = NONE,
): Promise<{ before: Capture; after: Capture }> {
  document.body.innerHTML = html;
  const capture = await captureFrom(at(walk(document, { scope: 'page' })), { at: 1, id: ID, parse, lists });
  if (!capture.ok) throw new Error(capture.problem.kind);
  const records = walk(document, { scope: 'page', picked: document.querySelector(selector) });
  const added = await addPicked(capture.value, at(records), { parse, lists });
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

test('what is added keeps to the lists of words that are always and never redacted', async () => {
  const lists = { always: ['Fennmoor'], never: ['ada@work.example'] };
  const { after } = await picked(
    `${MAIN}<footer><p>Mail ada@work.example or eve@work.example in Fennmoor.</p></footer>`,
    'footer p',
    lists,
  );
  expect(wordsOf(after).at(-1)).toBe('Mail ada@work.example or [email-3] in [word-1].');
  expect(JSON.stringify(after)).not.toContain('Fennmoor');
});

test('an image is added once, and counted as long as no words describe it', async () => {
  const image = '<img src="https://work.example/lamp.png" width="300" height="200">';
  const { before, after } = await picked(`${MAIN}<footer>${image}</footer>`, 'footer img');
  expect(before.coverage.images).toBe(0);
  expect(after.blocks.at(-1)).toMatchObject({ kind: 'image', alt: '' });
  expect(after.coverage.images).toBe(1);
  expect(after.coverage.notRead).toContainEqual({
    reason: 'image-without-alt',
    count: 1,
    examples: ['lamp.png'],
  });

  const again = await picked(
    `<main><h1>Guide</h1><p>Drain the queue first.</p>${image}${image}</main>`,
    'img',
  );
  expect(again.before.coverage.images).toBe(2);
  expect(again.after).toBe(again.before);
});

test('records without a picked part are refused', async () => {
  document.body.innerHTML = MAIN;
  const records = at(walk(document, { scope: 'page' }));
  const capture = await captureFrom(records, { at: 1, id: ID, parse });
  if (!capture.ok) throw new Error(capture.problem.kind);
  expect(await addPicked(capture.value, records, { parse, lists: NONE })).toMatchObject({ ok: false });
  expect(await addPicked(capture.value, { v: 2 }, { parse, lists: NONE })).toMatchObject({
    ok: false,
    problem: { kind: 'message-refused' },
  });
});

describe('on a site with a word of its host taken out', () => {
  const under = (host: string, records: object) => ({ ...records, url: `https://${host}/guide` });
  const hidden = () => walk(document, { scope: 'page', picked: document.querySelector('#hidden') });

  async function captured(host: string, lists: WordLists): Promise<Capture> {
    document.body.innerHTML = MAIN;
    const records = under(host, walk(document, { scope: 'page' }));
    const capture = await captureFrom(records, { at: 1, id: ID, parse, lists });
    if (!capture.ok) throw new Error(capture.problem.kind);
    return capture.value;
  }

  test.each(['listed', 'by hand'])('a block of that site is added (%s)', async (how) => {
    const lists = how === 'listed' ? { always: ['Acme'], never: [] } : NONE;
    const whole = await captured('acme.work.example', lists);
    const capture = how === 'listed' ? whole : redactWord(whole, 'acme')?.capture;
    if (capture === undefined) throw new Error('nothing redacted');
    expect(capture.source.site).toBe('[word-1].work.example');
    const added = await addPicked(capture, under('acme.work.example', hidden()), { parse, lists });
    expect(added.ok && wordsOf(added.value)).toContain('Ask [email-2] first.');
    const other = await addPicked(capture, under('acme.evil.example', hidden()), { parse, lists });
    expect(other).toMatchObject({ ok: false, problem: { kind: 'restore-refused', why: 'other-page' } });
  });

  test('where no more than its ending stands in the clear, no block of any site is', async () => {
    const lists = { always: ['Acme'], never: [] };
    const capture = await captured('acme.example', lists);
    const added = await addPicked(capture, under('evil.example', hidden()), { parse, lists });
    expect(added).toMatchObject({ ok: false, problem: { kind: 'restore-refused', why: 'other-page' } });
  });
});
