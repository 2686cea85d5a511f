import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { describeImage } from '../../../lib/flow/describe-image.ts';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { watchDraft } from '../../../lib/flow/queries/watch-draft.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Id } from '../../../lib/model/id.ts';
import { capture } from '../lesson/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { exportedText } from './exported.ts';
import { sound, storedDraft } from './lessons.ts';

const SENTENCE = 'The red lamp on the left node means that the old pair is still loaded.';
const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;

const page = (): Capture => {
  const { blocks, coverage, ...rest } = capture();
  return {
    ...rest,
    blocks: [...blocks, { kind: 'image', id: 'b8', path: ['Gateway'], alt: '' }],
    coverage: { ...coverage, notRead: [{ reason: 'image-without-alt', count: 1, examples: [] }] },
  };
};

/** A device with a draft of a page that has an image, and the words said of it. */
async function device(change: Parameters<typeof testDeps>[0] = {}) {
  const deps = await testDeps(change);
  const draft = await storedDraft(deps, sound(), page());
  const say = (sentence: string) => describeImage(deps, { draft: draft.id, image: 'b8', sentence });
  return { deps, draft: draft.id, say };
}

const read = ({ db }: Deps, id: Id) => db.drafts.get(id).then((draft) => JSON.stringify(draft));
const steps = async ({ db }: Deps, id: Id) => {
  const body = (await db.drafts.get(id))?.content.body;
  return body?.kind === 'how-to' ? body.steps.map(({ claim }) => claim) : [];
};

test('a sentence becomes a claim of the draft under the person’s name, and the image is read', async () => {
  const { deps, draft, say } = await device();
  const before = await deps.db.captures.toArray();
  const claim = await done(say(`  ${SENTENCE.replace(' red', '  red')}\n`));
  expect((await steps(deps, draft)).at(-1)).toEqual({
    id: claim,
    text: SENTENCE,
    support: { kind: 'testimony', by: 'Ana', at: deps.clock.now, knownFrom: '' },
  });
  const view = await first(watchDraft(deps, draft));
  expect(view?.unread).toEqual({ notRead: [], images: [], described: 1 });
  expect(view?.claims[claim]).toBe('testimony');
  expect(await deps.db.captures.toArray()).toEqual(before);
});

test('without a name nobody stands for it yet', async () => {
  const { deps, draft, say } = await device({ name: '' });
  await done(say(SENTENCE));
  expect((await steps(deps, draft)).at(-1)?.support).toEqual({ kind: 'none' });
});

test('a sentence is redacted before it is stored, by placeholders that are none of the page’s', async () => {
  const { deps, draft, say } = await device({ always: ['harbour'] });
  await done(say(`Ask [email-1] or ines@fennmoor.example about ${TOKEN} in the Harbour.`));
  expect((await steps(deps, draft)).at(-1)?.text).toBe(
    'Ask [email-1] or [email] about [token] in the [word].',
  );
  expect(await read(deps, draft)).not.toMatch(/fennmoor|ghp_|Harbour/);
});

test.each([
  ['nothing', '  \n', { kind: 'text-empty' }],
  ['too much', `${'lamp '.repeat(500)}`, { kind: 'text-too-long', max: 2_000 }],
  ['words that read differently from what they are', 'Lamp \u202eder', { kind: 'text-refused', why: 'bidi' }],
])('%s is not kept', async (_, sentence, problem) => {
  const { deps, draft, say } = await device();
  const before = await read(deps, draft);
  expect(await say(sentence)).toEqual({ ok: false, problem });
  expect(await read(deps, draft)).toBe(before);
});

test('taken back, the lesson says what it said and the image is unread again', async () => {
  const { deps, draft, say } = await device();
  const before = await deps.db.drafts.get(draft);
  const claim = await done(say(SENTENCE));
  await done(editDraft(deps, { draft, edit: { kind: 'claim-remove', claim } }));
  expect((await deps.db.drafts.get(draft))?.content.body).toEqual(before?.content.body);
  const view = await first(watchDraft(deps, draft));
  expect(view?.unread).toMatchObject({ images: [{ id: 'b8' }], described: 0, notRead: [{ count: 1 }] });
});

test('a word redacted later goes from the sentence too, which stays testimony', async () => {
  const { deps, draft, say } = await device();
  await done(say('The gateway lamp is red.'));
  await done(redactWord(deps, { draft, word: 'gateway' }));
  expect((await steps(deps, draft)).at(-1)).toMatchObject({
    text: 'The [word-1] lamp is red.',
    support: { kind: 'testimony' },
  });
  expect((await first(watchDraft(deps, draft)))?.unread.described).toBe(1);
});

test('after a word was redacted by hand nothing is kept without its page, the one place that knows the word', async () => {
  const { deps, draft, say } = await device();
  await done(redactWord(deps, { draft, word: 'gateway' }));
  const before = await read(deps, draft);
  expect(await say('The Gateway lamp is red.')).toEqual({
    ok: false,
    problem: { kind: 'restore-refused', why: 'other-page' },
  });
  expect(await read(deps, draft)).toBe(before);
});

test('a draft that is saved, or whose capture is gone, takes no sentence', async () => {
  const { deps, draft, say } = await device();
  await deps.db.captures.clear();
  expect(await say(SENTENCE)).toEqual({ ok: false, problem: { kind: 'not-found', what: 'capture' } });
  await done(saveDraft(deps, { draft }));
  expect(await say(SENTENCE)).toEqual({ ok: false, problem: { kind: 'not-found', what: 'draft' } });
});

test('what was described comes back with an import, as the testimony it was', async () => {
  const { deps, draft, say } = await device();
  await done(say(SENTENCE));
  const text = await exportedText(deps);
  const to = await testDeps();
  await done(applyImport(to, { plan: await done(planImport(to, { text })) }));
  expect(await to.db.drafts.get(draft)).toEqual(await deps.db.drafts.get(draft));
});
