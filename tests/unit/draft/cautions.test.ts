import { expect, test } from 'vitest';
import type { Proposal } from '../../../lib/model/draft.ts';
import { must } from '../../../lib/model/result.ts';
import { verify } from '../../../lib/quote/verify.ts';
import { buildCapture } from './build-capture.ts';
import { CALLOUT, run } from './run-changed.ts';

const withoutInsight = (proposal: Proposal): Proposal => ({
  ...proposal,
  content: { ...proposal.content, insight: null, mistakes: [] },
});

const STEPS = {
  ol: [
    'Announce the drain in the channel.',
    'Transfer leadership to another node.',
    'Stop the broker on that host.',
  ],
};

test('a warning of the section that the lesson leaves out is offered', async () => {
  const { cautions, content } = await run(withoutInsight);
  expect(cautions.map(({ text }) => text)).toEqual([CALLOUT]);
  expect(verify(must(cautions[0], 'caution'), content.excerpts)).toBe('exact');
});

test('a warning that the lesson quotes is not offered again', async () => {
  const { cautions } = await run((proposal) => proposal);
  expect(cautions).toEqual([]);
});

test('a note matters only when its words do', async () => {
  const page = (says: string) =>
    buildCapture('Broker', [{ h: 'Drain' }, STEPS, { callout: 'note', says: [says] }]);
  const quiet = await run(withoutInsight, page('The broker was written by the platform team.'));
  const loud = await run(withoutInsight, page('Jobs that are running are lost when the host stops.'));
  expect(quiet.cautions).toEqual([]);
  expect(loud.cautions.map(({ text }) => text)).toEqual([
    'Jobs that are running are lost when the host stops.',
  ]);
});

test('every warning of a section is offered, however many it has', async () => {
  const says = (at: number) => `Hatch ${at} destroys the pump when it is opened.`;
  const capture = buildCapture('Broker', [
    { h: 'Drain' },
    STEPS,
    ...Array.from({ length: 15 }, (_, at) => ({ callout: 'danger' as const, says: [says(at)] })),
  ]);
  const { cautions } = await run(withoutInsight, capture);
  expect(cautions.map(({ text }) => text)).toEqual(Array.from({ length: 15 }, (_, at) => says(at)));
});

test('a warning of another section is not offered', async () => {
  const capture = buildCapture('Broker', [
    { h: 'Drain' },
    STEPS,
    { h: 'Upgrade' },
    { callout: 'danger', says: ['An upgrade destroys the local cache.'] },
  ]);
  expect((await run((proposal) => proposal, capture)).cautions).toEqual([]);
});
