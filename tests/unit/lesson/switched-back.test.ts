import { expect, test } from 'vitest';
import type { DraftEdit } from '../../../lib/lesson/draft-edit.ts';
import { applyEdit } from '../../../lib/lesson/edit.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { LessonBody } from '../../../lib/model/lesson.ts';
import { idOf } from '../log/samples.ts';
import { draft, editing } from './samples.ts';

const STEP = idOf(802);

function edit(before: Draft, change: DraftEdit): Draft {
  const edited = applyEdit(before, change, editing());
  if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
  return edited.value;
}

const stepsOf = (body: LessonBody) => (body.kind === 'how-to' ? body.steps : []);

const to = (before: Draft, ...kinds: LessonBody['kind'][]) =>
  kinds.reduce((one, kind) => edit(one, { kind: 'lesson-kind', to: kind }), before);

const guided = () => {
  const guide = to(draft(), 'decision-guide');
  const asked = edit(guide, { kind: 'branch-if', claim: STEP, text: 'If it fires at night' });
  return edit(asked, { kind: 'branch-escalate', claim: STEP, text: 'Call the desk' });
};

test('conditions and ways out come back after more than one other kind was looked at', () => {
  expect(to(guided(), 'how-to', 'concept', 'incident', 'decision-guide').content.body).toEqual(
    guided().content.body,
  );
});

test('conditions and ways out come back to the claims that had them, changed, moved or beside new ones', () => {
  const there = to(guided(), 'how-to');
  const changed = edit(there, { kind: 'claim-text', claim: STEP, text: 'Changed meanwhile' });
  const more = edit(changed, { kind: 'claim-add', slot: 'steps', text: 'Then look at the queue.' });
  const back = to(edit(more, { kind: 'claim-move', claim: STEP, by: 1 }), 'concept', 'decision-guide');
  const { body } = back.content;
  const branches = body.kind === 'decision-guide' ? body.branches : [];
  expect(branches.map((one) => [one.if, one.escalate, one.then.text])).toEqual([
    ['', undefined, 'Then look at the queue.'],
    ['If it fires at night', 'Call the desk', 'Changed meanwhile'],
  ]);
});

test('a caution comes back to its step as it is now, and not where it was removed', () => {
  const warned = edit(draft(), { kind: 'step-caution', claim: STEP, text: 'Not in the busy hour' });
  const there = to(warned, 'concept');
  const id = there.content.mistakes[0]?.id ?? '';
  const changed = edit(there, { kind: 'claim-text', claim: STEP, text: 'Changed meanwhile' });
  const other = edit(changed, { kind: 'claim-text', claim: id, text: 'Never at noon' });
  const { content: back } = to(other, 'incident', 'how-to');
  expect(stepsOf(back.body)).toMatchObject([
    { claim: { text: 'Changed meanwhile' }, caution: { id, text: 'Never at noon' } },
  ]);
  expect(back.mistakes).toEqual([]);
  const without = to(edit(there, { kind: 'claim-remove', claim: id }), 'how-to').content;
  expect(stepsOf(without.body)[0]).not.toHaveProperty('caution');
});

test('a draft whose earlier body was not kept by kind yet goes back to it, too', () => {
  const guide = guided();
  const there = { ...to(guide, 'how-to'), former: guide.content.body };
  expect(to(there, 'decision-guide').content.body).toEqual(guide.content.body);
});

test('choosing the kind it has changes nothing', () => {
  const again = to(guided(), 'how-to', 'decision-guide');
  const emptied = edit(again, { kind: 'branch-if', claim: STEP, text: '' });
  expect(to(emptied, 'decision-guide').content).toEqual(emptied.content);
});
