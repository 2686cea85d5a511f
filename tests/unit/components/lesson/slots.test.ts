import { expect, test } from 'vitest';
import { allClaims, claimOf } from '../../../../components/lesson/claims.ts';
import { slotGroups } from '../../../../components/lesson/slots.ts';
import { asKind } from '../../../../lib/lesson/lesson-kind.ts';
import type { Claim } from '../../../../lib/model/claim.ts';
import { content, idOf } from '../../log/samples.ts';

const claim = (n: number): Claim => ({ id: idOf(n), text: `claim ${n}`, support: { kind: 'none' } });

test('a step shows its caution with it, and both are claims of the lesson', () => {
  const said = content({
    insight: claim(1),
    body: { kind: 'how-to', steps: [{ claim: claim(2), caution: claim(3) }] },
    mistakes: [claim(4)],
  });
  expect(slotGroups(said.body)).toEqual([
    { slot: 'steps', many: true, numbered: true, items: [{ claim: claim(2), caution: claim(3) }] },
  ]);
  expect(allClaims(said).map(({ text }) => text)).toEqual(['claim 1', 'claim 2', 'claim 3', 'claim 4']);
  expect(claimOf(said, idOf(3))).toEqual(claim(3));
  expect(claimOf(said, idOf(9))).toBeUndefined();
});

test('an incident has its five parts in the order they happened, empty ones too', () => {
  const groups = slotGroups({
    kind: 'incident',
    symptom: claim(1),
    tried: [claim(2), claim(3)],
    cause: null,
    fix: claim(4),
    prevention: null,
  });
  expect(groups.map(({ slot, items }) => [slot, items.length])).toEqual([
    ['symptom', 1],
    ['tried', 2],
    ['cause', 0],
    ['fix', 1],
    ['prevention', 0],
  ]);
});

test('what else was seen in an incident follows the symptom, and is no part of one that has none', () => {
  const body = asKind(content(), 'incident').body;
  if (body.kind !== 'incident') throw new Error('no incident');
  const slots = slotGroups({ ...body, seen: [claim(7)] }).map(({ slot, many }) => [slot, many]);
  expect(slots.slice(0, 3)).toEqual([
    ['symptom', false],
    ['seen', true],
    ['tried', true],
  ]);
});

test('a branch keeps its condition and whom to ask', () => {
  const guide = asKind(
    content({ body: { kind: 'how-to', steps: [{ claim: claim(1) }] } }),
    'decision-guide',
  ).body;
  if (guide.kind !== 'decision-guide') throw new Error('no guide');
  const told = { if: 'it fails', escalate: 'the network team' };
  const branches = guide.branches.map((branch) => ({ ...branch, ...told }));
  expect(slotGroups({ ...guide, branches })[0]?.items).toEqual([
    { claim: claim(1), branchIf: 'it fails', escalate: 'the network team' },
  ]);
});

test('a concept takes one definition and many examples', () => {
  const groups = slotGroups({ kind: 'concept', definition: null, examples: [claim(1)], nonExamples: [] });
  expect(groups.map(({ slot, many }) => [slot, many])).toEqual([
    ['definition', false],
    ['examples', true],
    ['nonExamples', true],
  ]);
});
