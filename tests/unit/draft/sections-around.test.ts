import { expect, test } from 'vitest';
import { sectionsAround } from '../../../lib/draft/sections-around.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { buildCapture } from './build-capture.ts';

const quoting = (exact: string): Claim => ({
  id: '00000000-0000-7000-8000-000000000001',
  text: exact,
  support: { kind: 'quote', selector: { exact, prefix: '', suffix: '' }, excerpt: 'x', hash: '0'.repeat(64) },
});

const page = () =>
  buildCapture('Shards', [
    { h: 'Before' },
    { p: 'Announce the move in the channel.' },
    { h: 'After' },
    { p: 'Count the open reads.' },
  ]);

const headings = (claims: readonly Claim[]): (string | undefined)[] => {
  const capture = page();
  return sectionsAround(capture, claims).map((id) => {
    const block = capture.blocks.find((one) => one.id === id);
    return block?.kind === 'heading' ? block.text : undefined;
  });
};

test('a quote stands in the section it is under', () => {
  expect(headings([quoting('Count the open reads.')])).toEqual(['After']);
});

test('a lesson that quotes nothing is about the whole page', () => {
  expect(sectionsAround(page(), [])).toEqual(['']);
});
