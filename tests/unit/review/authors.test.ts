import { describe, expect, test } from 'vitest';
import { decidingSkill } from '../../../lib/review/rows.ts';
import { newLesson, revisionRow } from '../../../lib/review/submit.ts';
import { content } from '../log/samples.ts';
import { approve, docket, kind, NOW, revision, stateOf, submission } from './cases.ts';

describe('authors', () => {
  const by = (...revisions: ReturnType<typeof revision>[]) => ({ ...docket(1), revisions });
  const DAYS = 86_400_000;

  test('are all who wrote since the live revision, also what was never approved', () => {
    const now = by(...docket(1).revisions, revision('x1', 'nele', { base: 'r1', at: NOW - 5 * DAYS }));
    expect(kind(approve(now, 'nele'))).toBe('own-work');
  });

  test('are also those who wrote in the same moment as the live revision', () => {
    const now = by(...docket(1).revisions, revision('x1', 'nele', { at: NOW - 100 * DAYS }));
    expect(kind(approve(now, 'nele'))).toBe('own-work');
  });

  test('are also those whose revision came while the clock stood behind the live one', () => {
    const [live = revision('r1', 'gwen')] = docket(1).revisions;
    const came = revisionRow({ now: live.at - DAYS, revisions: [live] }, 'nele', {
      rev: 'x1',
      base: 'r1',
      content: content(),
    });
    expect(came.ok && came.value.at).toBe(live.at + 1);
    expect(kind(approve(by(...docket(1).revisions, ...(came.ok ? [came.value] : [])), 'nele'))).toBe(
      'own-work',
    );
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

  test('of what is live, submitted again, are also those whose words it carries', () => {
    const { meaningHash } = revision('r1', 'gwen');
    const [live = revision('r1', 'gwen')] = docket(1).revisions;
    const carried = revision('r1b', 'olga', { meaningHash, carriedFrom: 's0' });
    const again = submission('s1', { tier: 1, rev: 'r1b', base: 'r1b', submitter: 'nele', why: 'reverify' });
    const now = { ...by(live, carried), submissions: [{ ...again, contentHash: carried.contentHash }] };
    const lesson = { ...now.lesson, liveRev: 'r1b' };
    for (const who of ['olga', 'gwen', 'nele'])
      expect(kind(approve({ ...now, lesson }, who))).toBe('own-work');
  });

  test('are not those who wrote the live revision, when another is submitted', () => {
    expect(kind(approve(docket(1), 'gwen'))).toBeNull();
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

  test('are also those who wrote a carried live revision’s words once more after it', () => {
    const [live = revision('r1', 'gwen'), next = revision('r2', 'finn')] = docket(1).revisions;
    const { meaningHash } = live;
    const carried = revision('r1b', 'gwen', { meaningHash, carriedFrom: 's0', at: NOW - 3 * DAYS });
    const again = revision('x1', 'nele', { meaningHash, base: 'r1b', at: NOW - 2 * DAYS });
    const now = by(live, carried, again, next);
    const lesson = { ...now.lesson, liveRev: 'r1b' };
    expect(kind(approve({ ...now, lesson }, 'nele'))).toBe('own-work');
    expect(stateOf(approve({ ...now, lesson }, 'gwen'))).toBe('stale');
  });
});

test('a live lesson is decided by its own skill’s people, whatever skill a new revision names', () => {
  expect(decidingSkill(docket(2).lesson, 'baking')).toBe('cooking');
  expect(decidingSkill({ ...docket(2).lesson, state: 'retired' }, 'baking')).toBe('cooking');
  expect(decidingSkill(newLesson('soup', 'cooking'), 'baking')).toBe('baking');
  expect(decidingSkill(null, 'baking')).toBe('baking');
});
