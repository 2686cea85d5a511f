import { expect, test } from 'vitest';
import { newDraft, proposalOf } from '../../../lib/lesson/new-draft.ts';
import { readDraft } from '../../../lib/lesson/read-draft.ts';
import { MONDAY } from '../log/samples.ts';
import { maker, quotedContent } from './samples.ts';

const made = () =>
  newDraft({ at: MONDAY, newId: maker(300), capture: null, proposal: proposalOf(quotedContent()) });

/** The draft as a newer version might have written it. */
function changed(change: (draft: ReturnType<typeof made>) => unknown): unknown {
  const draft = JSON.parse(JSON.stringify(made()));
  change(draft);
  return draft;
}

test('a draft comes in open, with keys and notes of a newer version as they were', () => {
  const raw = changed((draft) => {
    draft.state = 'discarded';
    draft.proposal.notes.push('read-aloud');
    Object.assign(draft.proposal, { later: 1 });
    draft.proposal.suggestions.push({ section: 'b1', title: 'More', path: [], rank: 2 });
  });
  expect(readDraft(raw, 'drafts[0]')).toEqual({ ok: true, value: { ...(raw as object), state: 'open' } });
});

test('a draft only a newer version can show is carried whole', () => {
  const raw = changed((draft) => Object.assign(draft.content, { body: { kind: 'play-book', scenes: [] } }));
  expect(readDraft(raw, 'drafts[0]')).toEqual({ ok: true, value: { ...(raw as object), state: 'carried' } });
});

test.each([
  ['no ids to be saved under', (draft: object) => Reflect.deleteProperty(draft, 'saveAs'), 'saveAs'],
  ['a title that is no text', (draft: object) => Object.assign(draft, { content: { title: 7 } }), 'content'],
])('a draft with %s is refused with its place', (_, change, where) => {
  expect(readDraft(changed(change), 'drafts[0]')).toMatchObject({
    problem: { kind: 'import-invalid', where: expect.stringContaining(`drafts[0].${where}`) },
  });
});

test('a key that would change a prototype is refused at any depth', () => {
  const raw = JSON.parse(JSON.stringify(made()).replace('"body":{', '"body":{"__proto__":{"x":1},'));
  expect(readDraft(raw, 'drafts[0]')).toMatchObject({ problem: { kind: 'import-invalid' } });
});
