import { expect, test } from 'vitest';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { sheetItems, sheetLines } from '../../eval/sheet.ts';
import { novelIn } from '../../eval/told.ts';
import { buildCapture, countingIds } from '../draft/build-capture.ts';
import { runbook } from '../draft/sample-pages.ts';

async function drafted(capture: Capture): Promise<LessonContent> {
  const found = await runDraft(embedded, { capture, skills: [], newId: countingIds() });
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value.content;
}

const wordsOf = ({ title, blocks }: Capture): string => [title, ...blocks.map(blockText)].join('\n');

test('a rater gets the page, the question, its options and the key, and nothing of how it was made', async () => {
  const capture = runbook();
  const content = await drafted(capture);
  const items = sheetItems('runbook', content, capture);
  expect(items).toHaveLength(content.checks.length);
  for (const item of items) {
    expect(Object.keys(item)).toEqual(['id', 'page', 'text', 'scenario', 'question', 'options', 'key']);
    expect(item.options.map((option) => Object.keys(option))).toEqual(Array(3).fill(['id', 'text']));
    expect(item.options.map(({ id }) => id)).toContain(item.key);
    expect(item.text).toContain('1. Announce the drain in the platform channel.');
  }
  expect(sheetLines(items).trim().split('\n')).toHaveLength(items.length);
});

test('of a long page only what stands around the question is shown, and that something is missing', async () => {
  const filler = (name: string) =>
    Array.from({ length: 40 }, (_, at) => ({ p: `${name} ${at}: ${'words that say little '.repeat(8)}` }));
  const steps = [
    'If the search index is older than a day, start the nightly job.',
    'If a certificate expires within a week, extend the lease with the vault tool.',
    'If the export folder is full, archive the oldest month.',
  ];
  const capture = buildCapture('Drain a broker', [
    ...filler('Before'),
    { h: 'Drain it' },
    { ol: steps },
    { h: 'Later' },
    ...filler('After'),
  ]);
  const [item] = sheetItems('long', await drafted(capture), capture);
  expect(item?.text.startsWith('[…]')).toBe(true);
  expect(item?.text.endsWith('[…]')).toBe(true);
  expect(item?.text).toContain('1. If the search index is older than a day, start the nightly job.');
  expect(item?.text.split(/\s+/).length).toBeLessThan(950);
});

test('a number the page does not have is found in whatever a lesson says', async () => {
  const capture = runbook();
  const content = await drafted(capture);
  expect(novelIn(content, capture, wordsOf(capture))).toEqual([]);
  expect(novelIn({ ...content, situation: 'Wait for 95 minutes.' }, capture, wordsOf(capture))).toEqual([
    '95',
  ]);
  expect(novelIn({ ...content, title: 'Run brokerctl2 first' }, capture, wordsOf(capture))).toEqual([
    'brokerctl2',
  ]);
  expect(novelIn({ ...content, title: 'Ask [person-3]' }, capture, wordsOf(capture))).toEqual([]);
});

test('a name inside a longer piece of code is on the page, a part of a number is not', async () => {
  const capture = buildCapture('Options', [
    { p: 'Call `persist(createState, persistOptions)` once, with a limit of 1.95 seconds for each worker.' },
  ]);
  const content = await drafted(capture);
  const novel = (title: string) => novelIn({ ...content, title }, capture, wordsOf(capture));
  expect(novel('persist(createState, persistOptions)')).toEqual([]);
  expect(novel('Wait 95 seconds')).toEqual(['95']);
});
