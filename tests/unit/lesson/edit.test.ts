import { expect, test } from 'vitest';
import type { DraftEdit } from '../../../lib/lesson/draft-edit.ts';
import { applyEdit } from '../../../lib/lesson/edit.ts';
import { verdictsOf } from '../../../lib/lesson/judge.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { LessonBody } from '../../../lib/model/lesson.ts';
import { content, idOf, MONDAY, skillId } from '../log/samples.ts';
import { COPY, capture, draft, editing, quoteClaim, quotedContent, RELOAD } from './samples.ts';

const [INSIGHT, STEP, CHECK] = [idOf(801), idOf(802), idOf(810)];

function edit(before: Draft, change: DraftEdit, context = editing()): Draft {
  const edited = applyEdit(before, change, context);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
  return edited.value;
}

const claim = (n: number, text = `Claim ${n}`) => ({ id: idOf(n), text, support: { kind: 'none' as const } });
const stepsOf = (body: LessonBody) => (body.kind === 'how-to' ? body.steps : []);

test('an edit changes its field and the time, and leaves the proposal to look back at', () => {
  const after = edit(draft(), { kind: 'title', text: 'Shorter' });
  expect(after.content.title).toBe('Shorter');
  expect(after.changedAt).toBe(MONDAY + 1);
  expect(after.proposal.content.title).toBe('Rotate the gateway certificate');
});

test('why is the person’s sentence with name and date, emptied it is gone', () => {
  const said = edit(draft(), { kind: 'why', text: 'We lost an evening to this.' });
  expect(said.content.why).toEqual({ text: 'We lost an evening to this.', by: 'Ana', at: MONDAY + 1 });
  expect(edit(said, { kind: 'why', text: '' }).content.why).toBeNull();
});

test('a claim with changed words keeps its quote and is judged again', () => {
  const after = edit(draft(), { kind: 'claim-text', claim: INSIGHT, text: 'Restart the gateway at once' });
  expect(after.content.insight?.support).toEqual(draft().content.insight?.support);
  expect(verdictsOf(draft().content, capture())[INSIGHT]).toBe('exact');
  expect(verdictsOf(after.content, capture())[INSIGHT]).toBe('needs-human');
});

test('a claim shortened to words of its quote stays exact, unless it loses what they hang on', () => {
  const shortened = (text: string) => {
    const after = edit(draft(), { kind: 'claim-text', claim: STEP, text });
    return verdictsOf(after.content, capture())[STEP];
  };
  expect(shortened('the new certificate pair to both gateway nodes before the reload')).toBe('exact');
  expect(shortened('Copy the new certificate pair')).toBe('needs-human');
});

test('testimony names the person, the date and where they know it from', () => {
  const after = edit(draft(), {
    kind: 'claim-testimony',
    claim: INSIGHT,
    knownFrom: 'the March outage',
    link: 'https://wiki.example/m',
  });
  expect(after.content.insight?.support).toEqual({
    kind: 'testimony',
    by: 'Ana',
    at: MONDAY + 1,
    knownFrom: 'the March outage',
    link: 'https://wiki.example/m',
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'])(
  'a link to %s is not taken into testimony',
  (link) => {
    const after = edit(draft(), { kind: 'claim-testimony', claim: INSIGHT, knownFrom: 'a talk', link });
    expect(after.content.insight?.support).not.toHaveProperty('link');
  },
);

test('a claim is given words of the page as its quote, found by code', () => {
  const after = edit(draft(), {
    kind: 'claim-quote',
    claim: INSIGHT,
    exact: 'a restart drops every open session',
  });
  expect(after.content.insight?.support).toMatchObject({
    kind: 'quote',
    selector: { exact: 'a restart drops every open session' },
  });
  expect(after.content.insight?.text).toBe(RELOAD);
});

test('words that are not on the page cannot be quoted', () => {
  const wanted: DraftEdit = {
    kind: 'claim-quote',
    claim: INSIGHT,
    exact: 'a restart keeps every open session',
  };
  expect(applyEdit(draft(), wanted, editing())).toEqual({
    ok: false,
    problem: { kind: 'not-found', what: 'quote' },
  });
});

test('an added claim in the page’s own words is a quote, in other words it has no support', () => {
  const quoted = edit(draft(), {
    kind: 'claim-add',
    slot: 'mistakes',
    text: 'a restart drops every open session',
  });
  const own = edit(draft(), { kind: 'claim-add', slot: 'mistakes', text: 'Restarting in the busy hour' });
  expect(quoted.content.mistakes[0]?.support.kind).toBe('quote');
  expect(own.content.mistakes[0]?.support.kind).toBe('none');
});

test('a short word that stands on the page is no quote', () => {
  const after = edit(draft(), { kind: 'claim-add', slot: 'mistakes', text: 'restart' });
  expect(after.content.mistakes[0]?.support.kind).toBe('none');
});

test('in a lesson from own words an added claim is testimony', () => {
  const after = edit(
    draft(),
    { kind: 'claim-add', slot: 'steps', text: 'Ask the night shift first' },
    editing({ ownWords: true }),
  );
  expect(stepsOf(after.content.body).at(-1)?.claim.support).toMatchObject({ kind: 'testimony', by: 'Ana' });
});

test.each([
  ['how-to', 'steps'],
  ['decision-guide', 'branches'],
  ['incident', 'tried'],
  ['incident', 'fix'],
  ['concept', 'definition'],
  ['concept', 'nonExamples'],
] as const)('a %s takes a claim into %s', (to, slot) => {
  const other = edit(draft(content({ body: { kind: 'how-to', steps: [] } })), { kind: 'lesson-kind', to });
  const after = edit(other, { kind: 'claim-add', slot, text: 'Something new here' });
  expect(JSON.stringify((after.content.body as Record<string, unknown>)[slot])).toContain(
    'Something new here',
  );
});

test('a slot the kind does not have takes nothing', () => {
  const after = edit(draft(), { kind: 'claim-add', slot: 'definition', text: 'Something new here' });
  expect(JSON.stringify(after.content)).not.toContain('Something new here');
});

test('a removed claim takes its checks along and nothing else', () => {
  const after = edit(draft(), { kind: 'claim-remove', claim: INSIGHT });
  expect(after.content.insight).toBeNull();
  expect(after.content.checks).toEqual([]);
  expect(stepsOf(after.content.body)).toHaveLength(1);
});

test('a claim moves one place and stops at the ends', () => {
  const start = draft(content({ mistakes: [claim(1), claim(2), claim(3)] }));
  const order = (by: Draft) => by.content.mistakes.map(({ id }) => id);
  expect(order(edit(start, { kind: 'claim-move', claim: idOf(3), by: -1 }))).toEqual([
    idOf(1),
    idOf(3),
    idOf(2),
  ]);
  expect(order(edit(start, { kind: 'claim-move', claim: idOf(1), by: -1 }))).toEqual(order(start));
  expect(order(edit(start, { kind: 'claim-move', claim: idOf(3), by: 1 }))).toEqual(order(start));
});

test('a step gets a caution, another text for it, and loses it again', () => {
  const warned = edit(draft(), { kind: 'step-caution', claim: STEP, text: 'Not in the busy hour' });
  const id = stepsOf(warned.content.body)[0]?.caution?.id;
  const changed = edit(warned, { kind: 'step-caution', claim: STEP, text: 'Never at noon' });
  expect(stepsOf(changed.content.body)[0]?.caution).toMatchObject({ id, text: 'Never at noon' });
  const without = edit(changed, { kind: 'step-caution', claim: STEP, text: null });
  expect(stepsOf(without.content.body)[0]).not.toHaveProperty('caution');
});

test('another kind keeps every claim; cautions become mistakes', () => {
  const warned = edit(draft(), { kind: 'step-caution', claim: STEP, text: 'Not in the busy hour' });
  const { content: after } = edit(warned, { kind: 'lesson-kind', to: 'concept' });
  expect(after.body).toMatchObject({ kind: 'concept', definition: { id: STEP }, examples: [] });
  expect(after.mistakes.map(({ text }) => text)).toEqual(['Not in the busy hour']);
});

test('going back to the kind before brings conditions and cautions back', () => {
  const warned = edit(draft(), { kind: 'step-caution', claim: STEP, text: 'Not in the busy hour' });
  const there = edit(warned, { kind: 'lesson-kind', to: 'incident' });
  const back = edit(there, { kind: 'lesson-kind', to: 'how-to' });
  expect(back.content.body).toEqual(warned.content.body);
  expect(back.content.mistakes).toEqual([]);
});

test('going back after a change in between keeps the change', () => {
  const there = edit(draft(), { kind: 'lesson-kind', to: 'concept' });
  const changed = edit(there, { kind: 'claim-text', claim: STEP, text: 'Changed meanwhile' });
  const back = edit(changed, { kind: 'lesson-kind', to: 'how-to' });
  expect(stepsOf(back.content.body)[0]?.claim.text).toBe('Changed meanwhile');
});

test('a branch gets its condition', () => {
  const guide = edit(draft(), { kind: 'lesson-kind', to: 'decision-guide' });
  const after = edit(guide, { kind: 'branch-if', claim: STEP, text: 'If the alert fires at night' });
  expect(after.content.body).toMatchObject({ branches: [{ if: 'If the alert fires at night' }] });
});

test('skills are taken once each; a fourth is refused', () => {
  const [a, b, c, d] = [0, 1, 2, 3].map(skillId) as [string, string, string, string];
  expect(edit(draft(), { kind: 'skills', skills: [a, b, a] }).content.skills).toEqual([a, b]);
  expect(applyEdit(draft(), { kind: 'skills', skills: [a, b, c, d] }, editing())).toMatchObject({
    ok: false,
  });
});

test('a tier below the floor stays at the floor', () => {
  const start = draft(content({ tier: { value: 3, by: 'rule', reason: '', floor: 3, signs: ['x'] } }));
  expect(edit(start, { kind: 'tier', value: 1, reason: 'small' }).content.tier).toMatchObject({
    value: 3,
    by: 'person',
  });
  expect(edit(start, { kind: 'tier', value: 4, reason: 'payroll' }).content.tier).toMatchObject({ value: 4 });
});

test('words that carry a sign of harm raise the tier by themselves', () => {
  const text = 'Run DROP TABLE payments on the production database';
  const { tier } = edit(draft(), { kind: 'claim-add', slot: 'steps', text }).content;
  expect(tier.floor).toBeGreaterThanOrEqual(3);
  expect(tier).toMatchObject({ value: tier.floor, by: 'rule' });
});

test('a new check stands on the claim asked for, with its words as the reason', () => {
  const { checks } = edit(draft(), { kind: 'check-add', claim: STEP }).content;
  expect(checks.at(-1)).toMatchObject({ made: 'person', claim: STEP, scenario: '' });
  expect(checks.at(-1)?.options.map(({ right, rationale }) => [right, rationale])).toEqual([
    [true, COPY],
    [false, ''],
    [false, ''],
  ]);
});

test('a seed that is no claim of the lesson explains a check on the insight', () => {
  const start = draft();
  const seed = quoteClaim(idOf(870), 'a restart drops every open session');
  const seeded = { ...start, proposal: { ...start.proposal, checkSeeds: [seed] } };
  const { checks } = edit(seeded, { kind: 'check-add', claim: seed.id }).content;
  expect(checks.at(-1)).toMatchObject({ claim: INSIGHT });
  expect(checks.at(-1)?.options[0]?.rationale).toBe('a restart drops every open session');
});

test('making one option right makes the others wrong', () => {
  const { checks } = edit(draft(), { kind: 'check-option', check: CHECK, option: 'b', right: true }).content;
  expect(checks[0]?.options.map(({ right }) => right)).toEqual([false, true, false]);
});

test('text and reason of an option, scenario and question of a check are set apart', () => {
  const one = edit(draft(), { kind: 'check-option', check: CHECK, option: 'b', text: 'Restart it' });
  const two = edit(one, { kind: 'check-question', check: CHECK, text: 'And now?' });
  const three = edit(two, { kind: 'check-scenario', check: CHECK, text: 'At noon' });
  expect(three.content.checks[0]).toMatchObject({ scenario: 'At noon', question: 'And now?' });
  expect(three.content.checks[0]?.options[1]).toMatchObject({ text: 'Restart it', right: false });
  expect(three.content.checks[0]?.options[0]?.right).toBe(true);
  expect(edit(three, { kind: 'check-remove', check: CHECK }).content.checks).toEqual([]);
});

test('a caution of the page is quoted into the mistakes or dismissed, and asked no more', () => {
  const start = draft(quotedContent({ excerpts: [] }));
  const caution = quoteClaim(idOf(871), 'a restart drops every open session');
  const asked = { ...start, proposal: { ...start.proposal, cautions: [caution] } };
  const quoted = edit(asked, { kind: 'caution-quote', claim: caution.id });
  expect(quoted.content.mistakes).toEqual([caution]);
  expect(verdictsOf(quoted.content, capture())[caution.id]).toBe('exact');
  expect(quoted.proposal.cautions).toEqual([]);
  const dismissed = edit(asked, { kind: 'caution-dismiss', claim: caution.id });
  expect([dismissed.content.mistakes, dismissed.proposal.cautions]).toEqual([[], []]);
});

test('a text beyond its limit is refused with the limit', () => {
  const long: DraftEdit = { kind: 'title', text: 'x'.repeat(301) };
  expect(applyEdit(draft(), long, editing())).toEqual({
    ok: false,
    problem: { kind: 'text-too-long', max: 300 },
  });
});

test('one more than a list holds is refused as too many, not as too long', () => {
  const steps = Array.from({ length: 40 }, (_, n) => ({ claim: claim(300 + n) }));
  const full = draft(content({ body: { kind: 'how-to', steps } }));
  const more: DraftEdit = { kind: 'claim-add', slot: 'steps', text: 'One more' };
  expect(applyEdit(full, more, editing())).toEqual({ ok: false, problem: { kind: 'too-many', max: 40 } });
});

test('a claim may be empty while it is typed', () => {
  expect(edit(draft(), { kind: 'claim-text', claim: INSIGHT, text: '' }).content.insight?.text).toBe('');
});

test('half a character in what is typed is kept as the sign for it, so that the draft can be exported and read', () => {
  const titled = edit(draft(), { kind: 'title', text: 'Half a \ud83d' });
  expect(titled.content.title).toBe('Half a \ufffd');
  const claimed = edit(draft(), { kind: 'claim-text', claim: INSIGHT, text: 'a\u0000b' });
  expect(claimed.content.insight?.text).toBe('a\ufffdb');
});
