import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { MOST_CHECKS, mostOf } from '../../../components/lesson/slot-limit.ts';
import type { Slot } from '../../../lib/flow/deps.ts';
import { LessonContent } from '../../../lib/model/lesson.ts';
import { sound } from '../../unit/flow/lessons.ts';
import { content, idOf } from '../../unit/log/samples.ts';
import { desk } from './desk.tsx';

const claim = (n: number) => ({ id: idOf(300 + n), text: `Claim ${n}`, support: { kind: 'none' as const } });
const claims = (count: number) => Array.from({ length: count }, (_, n) => claim(n));

/** A lesson's content with so many claims in one part. */
const holding: Partial<Record<Slot, (count: number) => object>> = {
  steps: (count) => ({ body: { kind: 'how-to', steps: claims(count).map((one) => ({ claim: one })) } }),
  branches: (count) => ({
    // biome-ignore lint/suspicious/noThenProperty: the word of the design, stored as data and never awaited
    body: { kind: 'decision-guide', branches: claims(count).map((one) => ({ if: 'x', then: one })) },
  }),
  tried: (count) => ({
    body: { kind: 'incident', symptom: null, tried: claims(count), cause: null, fix: null, prevention: null },
  }),
  seen: (count) => ({
    body: {
      kind: 'incident',
      symptom: null,
      seen: claims(count),
      tried: [],
      cause: null,
      fix: null,
      prevention: null,
    },
  }),
  examples: (count) => ({
    body: { kind: 'concept', definition: null, examples: claims(count), nonExamples: [] },
  }),
  nonExamples: (count) => ({
    body: { kind: 'concept', definition: null, examples: [], nonExamples: claims(count) },
  }),
  mistakes: (count) => ({ mistakes: claims(count) }),
};

test.each(Object.entries(holding))('%s take what the editor offers and not one more', (slot, parts) => {
  const holds = (count: number) => LessonContent.safeParse({ ...content(), ...parts(count) }).success;
  const most = mostOf(slot as Slot);
  expect([holds(most), holds(most + 1)]).toEqual([true, false]);
});

test('a lesson takes as many checks as the editor offers and not one more', () => {
  const [check] = content().checks;
  const holds = (count: number) =>
    LessonContent.safeParse({ ...content(), checks: Array.from({ length: count }, () => check) }).success;
  expect([holds(MOST_CHECKS), holds(MOST_CHECKS + 1)]).toEqual([true, false]);
});

test('a full part says how much it holds instead of offering to add', async () => {
  const steps = claims(40).map((one) => ({ claim: one }));
  const { screen } = await desk(sound({ body: { kind: 'how-to', steps } }));
  await screen.find('p', 'There is room for 40 here and no more. Remove one to add another.');
  expect(screen.has('button', 'Add a step')).toBe(false);
  expect(screen.has('button', 'Add a mistake')).toBe(true);
  screen.close();
});

test('twelve checks are offered no thirteenth', async () => {
  const [check] = content().checks;
  if (!check) throw new Error('the sample has a check');
  const checks = Array.from({ length: 12 }, (_, n) => ({ ...check, id: idOf(500 + n) }));
  const { screen } = await desk(sound({ checks }));
  await screen.find('p', 'There is room for 12 here and no more. Remove one to add another.');
  expect(screen.has('button', 'Write a check')).toBe(false);
  screen.close();
});
