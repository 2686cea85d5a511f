import { expect, test } from 'vitest';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import type { DraftEdit } from '../../../lib/lesson/draft-edit.ts';
import { applyEdit } from '../../../lib/lesson/edit.ts';
import { displacedBy } from '../../../lib/lesson/put-back.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { content, idOf } from '../log/samples.ts';
import { COPY, draft, editing, maker, quotedContent } from './samples.ts';

// Each edit of a test makes ids of its own.
const newId = maker(500);

function edit(before: Draft, ...changes: readonly DraftEdit[]): Draft {
  return changes.reduce((draft, change) => {
    const edited = applyEdit(draft, change, editing({ newId }));
    if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
    return edited.value;
  }, before);
}

// Any edit raises the tier where the words ask for it, so that is done before.
const begun = () => edit(draft(), { kind: 'situation', text: 'At night' });

const [INSIGHT, STEP, CHECK] = [idOf(801), idOf(802), idOf(810)];
const claim = (n: number) => ({ id: idOf(n), text: `Claim ${n}`, support: { kind: 'none' as const } });
const remove = (id: string): DraftEdit => ({ kind: 'claim-remove', claim: id });
const back = (id: string, before: LessonContent): DraftEdit => ({ kind: 'put-back', id, before });

test('a removed claim comes back with its checks, and a later edit stays', () => {
  const start = begun();
  const without = edit(start, remove(INSIGHT), { kind: 'title', text: 'Later' });
  expect(without.content.checks).toEqual([]);
  expect(edit(without, back(INSIGHT, start.content)).content).toEqual({ ...start.content, title: 'Later' });
});

test('claims removed one after the other come back to their places in either order', () => {
  const start = draft(content({ mistakes: [claim(1), claim(2), claim(3)] }));
  const one = edit(start, remove(idOf(1)));
  const two = edit(one, remove(idOf(2)));
  const undone = [back(idOf(1), start.content), back(idOf(2), one.content)];
  expect(edit(two, ...undone).content.mistakes).toEqual(start.content.mistakes);
  expect(edit(two, ...undone.toReversed()).content.mistakes).toEqual(start.content.mistakes);
});

test('a caution and a check come back alone', () => {
  const warned = edit(begun(), { kind: 'step-caution', claim: STEP, text: 'Not in the busy hour' });
  const { body } = warned.content;
  const caution = body.kind === 'how-to' ? (body.steps[0]?.caution?.id ?? '') : '';
  const bare = edit(
    warned,
    { kind: 'step-caution', claim: STEP, text: null },
    { kind: 'check-remove', check: CHECK },
  );
  expect(edit(bare, back(caution, warned.content)).content.body).toEqual(body);
  expect(edit(bare, back(CHECK, warned.content)).content.checks).toEqual(warned.content.checks);
});

test.each(['decision-guide', 'incident', 'concept'] as const)(
  'a step comes back into the lesson that became a %s meanwhile',
  (to) => {
    const start = draft();
    const changed = edit(start, remove(STEP), { kind: 'lesson-kind', to });
    const after = edit(changed, back(STEP, start.content));
    expect(JSON.stringify(after.content.body)).toContain(COPY);
  },
);

test('a claim that comes back takes its only place, and what was written there comes back the same way', () => {
  const start = begun();
  const written = edit(start, remove(INSIGHT), { kind: 'claim-add', slot: 'insight', text: 'Mine' });
  const mine = written.content.insight?.id ?? '';
  const tested = edit(written, { kind: 'check-add', claim: mine });
  expect(tested.content.checks.map((check) => check.claim)).toEqual([mine]);
  const swapped = edit(tested, back(INSIGHT, start.content));
  expect(swapped.content).toEqual(start.content);
  expect(displacedBy(swapped.content, tested.content)?.text).toBe('Mine');
  const again = edit(swapped, back(mine, tested.content));
  expect(again.content).toEqual(tested.content);
  expect(displacedBy(again.content, swapped.content)?.id).toBe(INSIGHT);
});

test.each(['symptom', 'cause', 'fix', 'prevention'] as const)(
  'a %s comes back into its filled place',
  (slot) => {
    const incident = edit(begun(), { kind: 'lesson-kind', to: 'incident' });
    const start = edit(incident, { kind: 'claim-add', slot, text: 'The first' });
    const first = claimsOf(start.content).find(({ text }) => text === 'The first')?.id ?? '';
    const filled = edit(start, remove(first), { kind: 'claim-add', slot, text: 'The second' });
    const after = edit(filled, back(first, start.content));
    expect(after.content).toEqual(start.content);
    expect(displacedBy(after.content, filled.content)?.text).toBe('The second');
  },
);

test('a caution comes back in place of one that was written meanwhile', () => {
  const caution = (text: string | null): DraftEdit => ({ kind: 'step-caution', claim: STEP, text });
  const warned = edit(begun(), caution('Not in the busy hour'));
  const old = claimsOf(warned.content).find(({ text }) => text === 'Not in the busy hour')?.id ?? '';
  const filled = edit(warned, caution(null), caution('Not at night'));
  const after = edit(filled, back(old, warned.content));
  expect(after.content.body).toEqual(warned.content.body);
  expect(displacedBy(after.content, filled.content)?.text).toBe('Not at night');
});

test('a claim that only moved up when the lesson changed its kind moves back, with its words of now', () => {
  const start = edit(draft(), { kind: 'claim-add', slot: 'steps', text: 'Step two' });
  const second = claimsOf(start.content).find(({ text }) => text === 'Step two')?.id ?? '';
  const changed = edit(
    start,
    remove(STEP),
    { kind: 'lesson-kind', to: 'incident' },
    { kind: 'claim-text', claim: second, text: 'Step two, better' },
  );
  const after = edit(changed, back(STEP, start.content));
  expect(after.content.body).toMatchObject({
    symptom: { id: STEP },
    tried: [{ id: second, text: 'Step two, better' }],
  });
  expect(displacedBy(after.content, changed.content)).toBeNull();
});

test('what is still there is not doubled', () => {
  const start = begun();
  expect(edit(start, back(INSIGHT, start.content), back(STEP, start.content)).content).toEqual(start.content);
});

test('a caution typed in the page\u2019s words is their quote; in a person\u2019s own it rests on nothing', () => {
  const empty = edit(draft(quotedContent()), { kind: 'step-caution', claim: STEP, text: '' });
  const write = (text: string) => edit(empty, { kind: 'step-caution', claim: STEP, text });
  const supportOf = ({ content: { body } }: Draft) =>
    body.kind === 'how-to' ? body.steps[0]?.caution?.support : undefined;
  expect(supportOf(write('a restart drops every'))).toMatchObject({ kind: 'quote' });
  const longer = edit(write('a restart drops every'), {
    kind: 'step-caution',
    claim: STEP,
    text: 'a restart drops every open session',
  });
  expect(supportOf(longer)).toMatchObject({ selector: { exact: 'a restart drops every open session' } });
  expect(supportOf(write('Nobody may log in meanwhile'))).toEqual({ kind: 'none' });
});
