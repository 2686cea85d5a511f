import { expect, test } from 'vitest';
import type { Proposal } from '../../../lib/model/draft.ts';
import { must } from '../../../lib/model/result.ts';
import { buildCapture } from './build-capture.ts';
import { quoting, run } from './run-changed.ts';
import { concept } from './sample-pages.ts';

const production = () =>
  buildCapture('Restore', [
    { h: 'Restore the orders table' },
    { p: 'If the nightly check fails, compare the orders table with its copy.' },
    { p: 'Never truncate the production orders table, because the copy is a day old.' },
    { p: 'The comparison reads both tables once and takes four minutes.' },
  ]);

test('a tier starts at normal where no rule sees harm', async () => {
  const { content } = await run((proposal) => proposal, concept());
  expect(content.tier).toEqual({ value: 2, by: 'rule', reason: '', floor: 1, signs: [] });
});

test('a tier is at least what the rules see on the page', async () => {
  const { content } = await run((proposal) => proposal, production());
  expect(content.tier).toMatchObject({ value: 4, by: 'rule', floor: 4 });
  expect(content.tier.signs).toContain('data-loss');
});

test('a tier cannot be lowered by a driver that leaves the warning out', async () => {
  const { content } = await run(
    (proposal) => ({
      ...proposal,
      section: '',
      content: {
        ...proposal.content,
        mistakes: [],
        insight: quoting(
          must(proposal.content.insight, 'insight'),
          'The comparison reads both tables once and takes four minutes.',
        ),
        tier: { value: 1, by: 'model', reason: 'harmless', floor: 1, signs: [] },
      },
    }),
    production(),
  );
  expect(content.tier).toMatchObject({ value: 4, floor: 4 });
});

test('a tier can be raised by a driver, not set below normal', async () => {
  const tier = (value: 1 | 3) => (proposal: Proposal) => ({
    ...proposal,
    content: { ...proposal.content, tier: { ...proposal.content.tier, value } },
  });
  expect((await run(tier(3), concept())).content.tier).toMatchObject({ value: 3, by: 'model', floor: 3 });
  expect((await run(tier(1), concept())).content.tier).toMatchObject({ value: 2, floor: 1 });
});

test('the warning of a part below the chosen heading counts, since it stands beside the lesson', async () => {
  const capture = buildCapture('Labels', [
    { h: 'Labels stopped printing', level: 1 },
    { p: 'On a Tuesday the printers of hall 3 fell silent and nobody could send parcels until noon.' },
    { h: 'What happened', level: 2 },
    { p: 'The printers read the old field only.' },
    { callout: 'warning', says: ['Do not restart the queue in production, or jobs print twice.'] },
  ]);
  const section = capture.blocks[0]?.id ?? '';
  const { content, cautions } = await run(
    (proposal) => ({
      ...proposal,
      section,
      content: {
        ...proposal.content,
        title: 'Labels stopped',
        mistakes: [],
        body: { kind: 'concept', definition: null, examples: [], nonExamples: [] },
        insight: quoting(
          must(proposal.content.insight, 'insight'),
          'On a Tuesday the printers of hall 3 fell silent and nobody could send parcels until noon.',
        ),
      },
    }),
    capture,
  );
  expect(cautions.map(({ text }) => text)).toEqual([
    'Do not restart the queue in production, or jobs print twice.',
  ]);
  expect(content.tier).toMatchObject({ value: 3, floor: 3, signs: ['production'] });
});
