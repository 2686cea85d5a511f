import { describe, expect, test } from 'vitest';
import { approve, docket, kind, NOW, revision, submission } from './cases.ts';

describe('authors', () => {
  const by = (...revisions: ReturnType<typeof revision>[]) => ({ ...docket(1), revisions });
  const DAYS = 86_400_000;

  test('are all who wrote since the live revision, also what was never approved', () => {
    const now = by(...docket(1).revisions, revision('x1', 'nele', { base: 'r1', at: NOW - 5 * DAYS }));
    expect(kind(approve(now, 'nele'))).toBe('own-work');
  });

  test('are not those who wrote before the live revision', () => {
    const now = by(...docket(1).revisions, revision('x1', 'nele', { at: NOW - 200 * DAYS }));
    expect(kind(approve(now, 'nele'))).toBeNull();
    expect(kind(approve(now, 'gwen'))).toBeNull();
  });

  test('are the submitter and the writer, where they are two', () => {
    const now = docket(1, { submissions: [submission('s1', { tier: 1, submitter: 'nele' })] });
    expect(kind(approve(now, 'nele'))).toBe('own-work');
    expect(kind(approve(now, 'finn'))).toBe('own-work');
  });

  test('are also those whose words somebody else submits as their own', () => {
    const { meaningHash } = revision('r2', 'finn');
    const now = by(...docket(1).revisions, revision('x1', 'nele', { meaningHash, at: NOW - 200 * DAYS }));
    expect(kind(approve(now, 'nele'))).toBe('own-work');
  });

  test('are since the words of a live revision that only carries them', () => {
    const [live = revision('r1', 'gwen'), next = revision('r2', 'finn')] = docket(1).revisions;
    const carried = revision('r1b', 'gwen', {
      meaningHash: live.meaningHash,
      carriedFrom: 's0',
      at: NOW - 2 * DAYS,
    });
    const between = revision('x1', 'nele', { at: NOW - 5 * DAYS });
    const now = by(live, between, carried, next);
    const lesson = { ...now.lesson, liveRev: 'r1b' };
    expect(kind(approve({ ...now, lesson }, 'nele'))).toBe('own-work');
  });
});
