import { describe, expect, test } from 'vitest';
import type { Claim, Excerpt } from '../../../lib/model/claim.ts';
import type { TierValue } from '../../../lib/model/lesson.ts';
import { gaveIn } from '../../../lib/review/givers.ts';
import type { Gave } from '../../../lib/review/rows.ts';
import { reverify, submit } from '../../../lib/review/submit.ts';
import { type ClaimSupport, supportsOf } from '../../../lib/review/support.ts';
import {
  approve,
  content,
  docket,
  done,
  hash,
  kind,
  problem,
  revision,
  stateOf,
  submission,
  TEAM,
  testimony,
  written,
} from './cases.ts';

const quote = (claim: string, excerpt = 'e1'): ClaimSupport => ({
  claim,
  verdict: 'exact',
  excerpt,
  by: null,
});
const witnessed = (claim: string, by: string): ClaimSupport => ({
  claim,
  verdict: 'testimony',
  excerpt: null,
  by,
});
const bare: ClaimSupport = { claim: 'c1', verdict: 'none', excerpt: null, by: null };
const found = { found: [{ excerpt: 'e1', at: 5 }] };

describe('a claim without support', () => {
  test('is approved in tier 1', () => {
    expect(stateOf(approve(docket(1), 'olga', { supports: [bare] }))).toBe('approved');
  });

  test.each([2, 3, 4] as const)('is not approved in tier %i', (tier) => {
    expect(problem(approve(docket(tier), 'olga', { supports: [bare] }))).toEqual({
      kind: 'needs-support',
      claims: ['c1'],
    });
  });

  test.each(['request-changes', 'reject'] as const)('does not stand in the way of %s', (verdict) => {
    expect(kind(approve(docket(2), 'olga', { supports: [bare], verdict }))).toBeNull();
  });
});

test.each([1, 2, 3, 4] as const)('a quote that is not in its excerpt is approved in no tier: %i', (tier) => {
  const supports = [{ ...quote('c1'), verdict: 'unsupported' as const }];
  expect(kind(approve(docket(tier), 'olga', { supports, but: found }))).toBe('needs-support');
});

test.each(['exact', 'repaired', 'paraphrase', 'needs-human'] as const)(
  'a quote judged %s is a human’s to decide',
  (verdict) => {
    expect(kind(approve(docket(2), 'olga', { supports: [{ ...quote('c1'), verdict }] }))).toBeNull();
  },
);

describe('an excerpt', () => {
  const supports = [quote('c1'), quote('c2'), quote('c3', 'e2')];
  const both = { found: [...found.found, { excerpt: 'e2', at: 6 }] };

  test.each([1, 2] as const)('need not be found again in tier %i', (tier) => {
    expect(kind(approve(docket(tier), 'olga', { supports }))).toBeNull();
  });

  test.each([3, 4] as const)('is found again in tier %i, each of them', (tier) => {
    expect(problem(approve(docket(tier), 'olga', { supports, but: found }))).toEqual({
      kind: 'needs-finding',
      excerpts: ['e2'],
    });
    expect(kind(approve(docket(tier), 'olga', { supports, but: both }))).toBeNull();
  });

  test('that was not found again stands in tier 3 with a reason, in tier 4 not', () => {
    const but = { reason: 'The page moved behind a sign-in I do not have.' };
    expect(kind(approve(docket(3), 'olga', { supports, but }))).toBeNull();
    expect(kind(approve(docket(4), 'olga', { supports, but }))).toBe('needs-finding');
  });

  test('is not excused by a blank reason', () => {
    expect(kind(approve(docket(3), 'olga', { supports, but: { reason: '  ' } }))).toBe('needs-finding');
  });

  test('found by the first approver need not be found by the second', () => {
    const first = written(docket(4), done(approve(docket(4), 'olga', { supports, but: both })));
    expect(stateOf(approve(first, 'dora', { supports }))).toBe('approved');
  });
});

describe('a testimony', () => {
  // By name, as devices send it; who it is stands in the submission.
  const supports = [witnessed('c1', 'Finn Berg'), witnessed('c2', 'Olga Okafor')];
  const gave: Gave[] = [
    { claim: 'c1', by: 'Finn Berg', person: 'finn' },
    { claim: 'c2', by: 'Olga Okafor', person: 'olga' },
  ];
  const told = (tier: TierValue) => docket(tier, { submissions: [submission('s1', { tier, gave })] });

  test.each([1, 2] as const)('needs no confirmation in tier %i', (tier) => {
    expect(kind(approve(told(tier), 'olga', { supports }))).toBeNull();
  });

  test('is confirmed by the first approver in tier 3, their own left to the second', () => {
    expect(problem(approve(told(3), 'olga', { supports }))).toEqual({
      kind: 'needs-confirmation',
      claims: ['c1'],
    });
    expect(kind(approve(told(3), 'olga', { supports, but: { confirms: ['c1'] } }))).toBeNull();
  });

  test('is confirmed by nobody whom the team calls by its name, whoever wrote it down', () => {
    const members = TEAM.map((one) => (one.person === 'olga' ? { ...one, name: 'Olga Okafor' } : one));
    const by = (name: string) => ({ supports: [witnessed('c1', name)], but: { confirms: ['c1'] } });
    const second = (name: string) => {
      const first = docket(3, { members });
      return kind(
        approve(written(first, done(approve(first, 'olga', by(name)))), 'nele', {
          supports: by(name).supports,
        }),
      );
    };
    expect(second('olga  OKAFOR')).toBe('needs-confirmation');
    expect(second('Olga Okafor-Lund')).toBeNull();
  });

  test('is theirs who wrote the first revision that has it, and another’s under another name', () => {
    const said = (by: string) => content({ insight: testimony('c1', by) });
    const [first] = gaveIn(said('Olga Okafor'), 'olga', []);
    expect(first).toEqual({ claim: 'c1', by: 'Olga Okafor', person: 'olga' });
    const earlier = [{ gave: first === undefined ? [] : [first] }];
    expect(gaveIn(said('Olga Okafor'), 'finn', earlier)).toMatchObject([{ person: 'olga' }]);
    expect(gaveIn(said('Finn Berg'), 'finn', earlier)).toMatchObject([{ person: 'finn' }]);
  });

  test('of the live revision is still its giver’s when it is to be verified again', () => {
    const base = told(3);
    const lesson = { ...base.lesson, liveRev: 'r2' };
    const submissions = base.submissions.map((one) => ({ ...one, state: 'approved' as const }));
    const asked = done(reverify({ ...base, lesson, submissions }, { who: 'gwen', id: 's2' }));
    expect(asked.submissions).toMatchObject([{ id: 's2', gave }]);
    const carried = revision('r3', 'finn', { carriedFrom: 's1' });
    const after = { ...base, lesson: { ...lesson, liveRev: 'r3' }, submissions };
    const revisions = [...base.revisions, carried];
    expect(done(reverify({ ...after, revisions }, { who: 'gwen', id: 's2' })).submissions).toMatchObject([
      { id: 's2', gave },
    ]);
  });

  test('is confirmed by nobody in their own name', () => {
    const but = { confirms: ['c1', 'c2'] };
    const first = written(told(4), done(approve(told(4), 'olga', { supports, but })));
    expect(problem(approve(first, 'dora', { supports }))).toEqual({
      kind: 'needs-confirmation',
      claims: ['c2'],
    });
    expect(stateOf(approve(first, 'dora', { supports, but: { confirms: ['c2'] } }))).toBe('approved');
  });
});

describe('what the server finds behind a claim', () => {
  const text = 'Put the salt in last, when the pot is off the stove.';
  const excerpt: Excerpt = { id: 'e1', text, path: [], hash: hash(text), source: 'https://a.example', at: 1 };
  const quoted = (words: string): Claim => ({
    id: 'c1',
    text: words,
    support: {
      kind: 'quote',
      selector: { exact: words, prefix: '', suffix: '' },
      excerpt: 'e1',
      hash: hash(words),
    },
  });
  const of = (...claims: Claim[]) =>
    supportsOf(
      content({
        insight: null,
        body: { kind: 'how-to', steps: claims.map((claim) => ({ claim })) },
        excerpts: [excerpt],
      }),
    );

  test('is what the grounding code finds in the excerpt', () => {
    expect(of(quoted(text))).toEqual([quote('c1')]);
    expect(of(quoted('Put the salt in first'))).toMatchObject([{ verdict: 'unsupported' }]);
  });

  test('is a testimony with its name, and nothing where there is none', () => {
    const none: Claim = { id: 'c2', text: 'Stir.', support: { kind: 'none' } };
    expect(of(testimony('c1', 'gwen'), none)).toEqual([
      witnessed('c1', 'gwen'),
      { claim: 'c2', verdict: 'none', excerpt: null, by: null },
    ]);
  });

  test('counts every claim, also two with one id', () => {
    expect(of(quoted(text), quoted('Put the sugar in')).map(({ verdict }) => verdict)).toEqual([
      'exact',
      'unsupported',
    ]);
  });

  test('refuses a submission with a quote that is not in its excerpt', () => {
    const come = { who: 'finn', id: 's2', rev: 'r3', base: 'r1' };
    const fake = content({ insight: quoted('Put the sugar in'), excerpts: [excerpt] });
    expect(problem(submit(docket(2), { ...come, content: fake }))).toEqual({
      kind: 'needs-support',
      claims: ['c1'],
    });
  });
});
