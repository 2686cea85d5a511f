import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { walk } from '../../../lib/capture/walk.ts';
import { captureOwnWords } from '../../../lib/flow/capture-own-words.ts';
import { captureRecords } from '../../../lib/flow/capture-records.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { discardDraft } from '../../../lib/flow/discard-draft.ts';
import { draftSection } from '../../../lib/flow/draft-section.ts';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { parseHtml } from '../../../lib/flow/parse-html.ts';
import { watchDraft } from '../../../lib/flow/queries/watch-draft.ts';
import { redactWord } from '../../../lib/flow/redact-word.ts';
import { saveDraft } from '../../../lib/flow/save-draft.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { DAY, skillId } from '../../unit/log/samples.ts';

const PAGE = `<!doctype html><html lang="en"><title>Gateway runbook</title><body><main>
<h1>Gateway runbook</h1>
<h2>Rotate the certificate</h2>
<p>When the certificate alert fires, rotate the pair on both nodes before midnight.</p>
<ol><li>Copy the new certificate pair to both gateway nodes.</li><li>Reload the gateway with the admin tool.</li>
<li>Watch the error rate for five minutes.</li></ol>
<p>A restart drops every open session, so reload the gateway instead of restarting it.</p>
<h2>Add a node</h2>
<p>When traffic grows beyond the limit, add a gateway node before the busy season begins.</p>
<ol><li>Order the machine from Zebulon in the portal.</li><li>Register the node with the balancer.</li>
<li>Drain one old node and compare both graphs.</li></ol>
</main></body></html>`;

const sectionOf = (capture: Capture, title: string): string =>
  capture.blocks.find((block) => block.kind === 'heading' && block.text === title)?.id ?? 'none';

function recordsOf(html: string) {
  document.documentElement.replaceChildren(...parseHtml(html).documentElement.childNodes);
  return walk(document, { scope: 'page' });
}

const captured = (deps: Deps) => done(captureRecords(deps, { records: recordsOf(PAGE) }));

test('a captured page is stored with a draft whose claims are the page’s own words', async () => {
  const deps = await testDeps();
  const { capture, draft, known } = await captured(deps);
  expect(await deps.db.captures.get(capture.id)).toEqual(capture);
  const view = await first(watchDraft(deps, draft.id));
  expect(Object.values(view?.claims ?? {}).length).toBeGreaterThanOrEqual(3);
  expect(new Set(Object.values(view?.claims ?? {}))).toEqual(new Set(['exact']));
  expect(known).toEqual([]);
});

test('a lesson made from the page is known when the page is captured again', async () => {
  const deps = await testDeps();
  const { draft } = await captured(deps);
  await done(editDraft(deps, { draft: draft.id, edit: { kind: 'skills', skills: [skillId(3)] } }));
  const { lesson } = await done(saveDraft(deps, { draft: draft.id }));
  expect((await captured(deps)).known.map(({ id }) => id)).toEqual([lesson]);
});

test('records that are not ours are refused and nothing is stored', async () => {
  const deps = await testDeps();
  const refused = await captureRecords(deps, { records: { v: 1, nodes: 'evil' } });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'message-refused' } });
  expect(await deps.db.captures.count()).toBe(0);
});

test('a capture that is cancelled leaves no draft', async () => {
  const deps = await testDeps();
  const cancelled = await captureRecords(deps, { records: recordsOf(PAGE), signal: AbortSignal.abort() });
  expect(cancelled).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(await deps.db.drafts.count()).toBe(0);
});

test('another section of the same capture is another draft', async () => {
  const deps = await testDeps();
  const { capture, draft } = await captured(deps);
  const other = await done(
    draftSection(deps, { draft: draft.id, section: sectionOf(capture, 'Add a node') }),
  );
  expect(other).toMatchObject({
    capture: capture.id,
    state: 'open',
    proposal: { section: sectionOf(capture, 'Add a node') },
  });
  expect(other.id).not.toBe(draft.id);
});

test('a word that is redacted is gone from the capture and from every draft made of it', async () => {
  const deps = await testDeps();
  const { capture, draft } = await captured(deps);
  const other = await done(
    draftSection(deps, { draft: draft.id, section: sectionOf(capture, 'Add a node') }),
  );
  await done(redactWord(deps, { draft: draft.id, word: 'Zebulon' }));
  const stored = JSON.stringify([await deps.db.captures.toArray(), await deps.db.drafts.toArray()]);
  expect(JSON.stringify([draft, other])).toContain('Zebulon');
  expect(stored).not.toContain('Zebulon');
  const view = await first(watchDraft(deps, other.id));
  expect(Object.values(view?.claims ?? {})).not.toContain('unsupported');
});

test('redacting a word that is nowhere changes nothing', async () => {
  const deps = await testDeps();
  const { draft } = await captured(deps);
  expect(await done(redactWord(deps, { draft: draft.id, word: 'zeppelin' }))).toBeNull();
  expect(await deps.db.drafts.get(draft.id)).toEqual(draft);
});

const WORDS =
  'When the export job hangs, stop the consumer before the broker. The broker keeps every message for a day. Restart the consumer and check the offset.';

test('pasted words are quoted, typed words are the person’s testimony', async () => {
  const deps = await testDeps();
  const pasted = await done(captureOwnWords(deps, { text: WORDS }));
  const typed = await done(captureOwnWords(deps, { text: WORDS, typed: true }));
  const verdicts = async (id: string) =>
    new Set(Object.values((await first(watchDraft(deps, id)))?.claims ?? {}));
  expect(await verdicts(pasted.draft.id)).toEqual(new Set(['exact']));
  expect(await verdicts(typed.draft.id)).toEqual(new Set(['testimony']));
  expect(JSON.stringify(typed.draft.content)).toContain('"by":"Ana"');
});

test.each([
  ['Ana', { kind: 'testimony', by: 'Ana' }],
  ['', { kind: 'none' }],
] as const)(
  'a claim added to a lesson from own words is testimony of a name; of "%s" it is %o',
  async (name, support) => {
    const deps = await testDeps({ name });
    const { draft } = await done(captureOwnWords(deps, { text: WORDS }));
    const after = await done(
      editDraft(deps, {
        draft: draft.id,
        edit: { kind: 'claim-add', slot: 'mistakes', text: 'Stopping the broker first' },
      }),
    );
    expect(after.content.mistakes.at(-1)?.support).toMatchObject(support);
  },
);

test('no words are refused', async () => {
  expect(await captureOwnWords(await testDeps(), { text: '  ' })).toEqual({
    ok: false,
    problem: { kind: 'text-empty' },
  });
});

test('a month after a draft was discarded, it and its page are gone; an open one and its page stay', async () => {
  const deps = await testDeps();
  const gone = await captured(deps);
  const kept = await captured(deps);
  await done(discardDraft(deps, { draft: gone.draft.id }));
  deps.clock.now += 29 * DAY;
  await captured(deps);
  expect(await deps.db.drafts.get(gone.draft.id)).toBeDefined();
  deps.clock.now += 2 * DAY;
  await captured(deps);
  expect(await deps.db.drafts.get(gone.draft.id)).toBeUndefined();
  expect(await deps.db.captures.get(gone.capture.id)).toBeUndefined();
  expect(await deps.db.drafts.get(kept.draft.id)).toBeDefined();
  expect(await deps.db.captures.get(kept.capture.id)).toBeDefined();
});
