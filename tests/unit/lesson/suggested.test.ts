import { expect, test } from 'vitest';
import type { DraftEdit } from '../../../lib/lesson/draft-edit.ts';
import { applyEdit } from '../../../lib/lesson/edit.ts';
import { newDraft, proposalOf } from '../../../lib/lesson/new-draft.ts';
import { openSuggestions } from '../../../lib/lesson/suggested.ts';
import type { Check } from '../../../lib/model/check.ts';
import { Draft } from '../../../lib/model/draft.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';
import { editing, maker, quotedContent } from './samples.ts';

const [RULES, MODEL, INSIGHT] = [idOf(820), idOf(821), idOf(801)];
const [sample] = content().checks;
const made = (id: string, by: string): Check => ({ ...(sample as Check), id, made: by });

/** The draft a drafter's proposal becomes. */
const drafted = (checks: Check[], driver = 'embedded'): Draft =>
  newDraft({
    at: MONDAY,
    newId: maker(300),
    capture: idOf(400),
    proposal: { ...proposalOf(quotedContent({ checks })), driver },
  });

const edit = (before: Draft, ...changes: readonly DraftEdit[]): Draft =>
  changes.reduce((draft, change) => {
    const edited = applyEdit(draft, change, editing());
    if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
    return edited.value;
  }, before);

const ids = (checks: readonly Check[]) => checks.map(({ id }) => id);

const take = (check = RULES): DraftEdit => ({ kind: 'suggestion-take', check });
const leave = (check = RULES): DraftEdit => ({ kind: 'suggestion-leave', check });
const reopen = (check = RULES): DraftEdit => ({ kind: 'suggestion-reopen', check });

test.each(['condition', 'next-step', 'choice', 'case'])(
  'a question made by the rule %s is only suggested',
  (rule) => {
    const draft = drafted([made(RULES, rule)]);
    expect(draft.content.checks).toEqual([]);
    expect(ids(openSuggestions(draft))).toEqual([RULES]);
    expect(Draft.parse(draft)).toEqual(draft);
  },
);

test('a question on a value is part of the draft, and the others still wait', () => {
  const draft = drafted([made(RULES, 'value'), made(MODEL, 'case')]);
  expect(ids(draft.content.checks)).toEqual([RULES]);
  expect(draft.suggested).toEqual({ [MODEL]: 'open' });
});

test('a model’s question is part of the draft as before, also beside a suggested one', () => {
  const draft = drafted([made(MODEL, 'model'), made(RULES, 'choice')], 'openai');
  expect(ids(draft.content.checks)).toEqual([MODEL]);
  expect(ids(openSuggestions(draft))).toEqual([RULES]);
  expect(drafted([made(MODEL, 'model')]).suggested).toBeUndefined();
});

test('the questions of a lesson that is edited were taken before', () => {
  const checks = [made(RULES, 'condition')];
  const draft = newDraft({
    at: MONDAY,
    newId: maker(300),
    capture: null,
    proposal: proposalOf(quotedContent({ checks })),
  });
  expect(draft.content.checks).toEqual(checks);
  expect(openSuggestions(draft)).toEqual([]);
});

test('a question that is taken is the lesson’s, and the draft records it', () => {
  const draft = edit(drafted([made(RULES, 'condition')]), take());
  expect(draft.content.checks).toEqual([made(RULES, 'condition')]);
  expect(draft.suggested).toEqual({ [RULES]: 'taken' });
  expect(openSuggestions(draft)).toEqual([]);
  // Taking it twice is taking it once.
  expect(edit(draft, take()).content).toEqual(draft.content);
});

test('a question that is changed after it was taken counts as edited, and as taken once it is as it was', () => {
  const taken = edit(drafted([made(RULES, 'condition')]), take());
  const write = (text: string): DraftEdit => ({ kind: 'check-question', check: RULES, text });
  const edited = edit(taken, write('Which first?'));
  expect(edited.suggested).toEqual({ [RULES]: 'edited' });
  expect(edit(edited, write(sample?.question ?? '')).suggested).toEqual({ [RULES]: 'taken' });
});

test('a question left out, or removed after it was taken, is recorded as left out', () => {
  const draft = drafted([made(RULES, 'condition')]);
  const left = edit(draft, leave());
  expect([left.content.checks, left.suggested, openSuggestions(left)]).toEqual([[], { [RULES]: 'left' }, []]);
  const taken = edit(draft, take());
  const removed = edit(taken, { kind: 'check-remove', check: RULES });
  expect(removed.suggested).toEqual({ [RULES]: 'left' });
  const back = edit(removed, { kind: 'put-back', id: RULES, before: taken.content });
  expect(back.suggested).toEqual({ [RULES]: 'taken' });
});

test.each([take, leave])(
  'either decision is taken back: the question is offered again as it was drafted',
  (decide) => {
    const draft = drafted([made(RULES, 'condition')]);
    const back = edit(draft, decide(), reopen());
    expect(back.content.checks).toEqual([]);
    expect(openSuggestions(back)).toEqual([made(RULES, 'condition')]);
  },
);

test('a suggestion goes with its claim, and cannot be taken without it', () => {
  const without = edit(drafted([made(RULES, 'condition')]), { kind: 'claim-remove', claim: INSIGHT });
  expect(openSuggestions(without)).toEqual([]);
  expect(edit(without, take()).content.checks).toEqual([]);
});

test('a check that was never suggested cannot be taken in', () => {
  const draft = drafted([made(MODEL, 'model')]);
  const removed = edit(draft, { kind: 'check-remove', check: MODEL }, take(MODEL));
  expect(removed.content.checks).toEqual([]);
});
