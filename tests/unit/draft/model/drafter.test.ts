import { expect, test } from 'vitest';
import { embedded } from '../../../../lib/draft/embedded.ts';
import type { DraftProgress } from '../../../../lib/draft/progress.ts';
import { runDraft } from '../../../../lib/draft/run.ts';
import { claimsOf } from '../../../../lib/model/lesson-claims.ts';
import { fail, ok } from '../../../../lib/model/result.ts';
import { verify } from '../../../../lib/quote/verify.ts';
import { goodDraft } from '../../../fake-model/answers.ts';
import { input } from '../run-changed.ts';
import { runbook } from '../sample-pages.ts';
import { drafterFor, KEY, serveModel, serverFor } from './server.ts';

const { model } = serveModel();

const draft = async (name: string, onProgress?: (progress: DraftProgress) => void) =>
  runDraft(drafterFor(serverFor(model(), name), onProgress ? { onProgress } : {}), input(runbook()));

test('a draft quotes the page by the numbers the model cited, and says what it was made with', async () => {
  const drafted = await draft('ok');
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const { content, made } = drafted.value;
  const claims = claimsOf(content);
  expect(claims.length).toBeGreaterThan(3);
  expect(claims.map((claim) => verify(claim, content.excerpts))).toEqual(claims.map(() => 'exact'));
  expect(made).toMatchObject({ driver: 'openai', model: 'ok', prompt: 'v1', retried: false });
  expect(made?.tokens?.sent).toBeGreaterThan(100);
});

test('the page stands between two lines of a word it cannot know, title and address too', async () => {
  await draft('ok');
  const asked = JSON.parse(model().seen.at(-1)?.body ?? '{}') as { messages: { content: string }[] };
  const [, inside = ''] = (asked.messages[1]?.content ?? '').split('PAGE-1f3a9c');
  expect(inside).toContain('Title: Drain a broker node');
  expect(inside).toContain('Address: https://wiki.example/pages/1');
  expect(inside).toMatch(/^\[\d+\] \(warning\) Never stop a node while it is the leader/m);
  expect(JSON.stringify(asked)).not.toContain(KEY);
});

test('a model is not told which internal machine the page is on', async () => {
  const page = runbook();
  const address = 'https://wiki.prod.corp/pages/1';
  const capture = { ...page, source: { ...page.source, site: 'wiki.prod.corp', external: address, address } };
  await runDraft(drafterFor(serverFor(model(), 'ok')), input(capture));
  const sent = model().seen.at(-1)?.body ?? '';
  expect(sent).toContain('Address: https://[address]/pages/1');
  expect(sent).not.toContain('prod.corp');
});

test('a form without one claim is no draft', async () => {
  const empty = goodDraft('', { claims: [], steps: [] });
  const chat = async () => ok({ text: JSON.stringify(empty), tokens: null });
  const drafted = await runDraft(drafterFor(serverFor(model(), 'ok'), { chat }), input(runbook()));
  expect(drafted).toEqual(fail({ kind: 'nothing-held' }));
});

test('an answer of which the gate leaves no claim is no draft, whatever else is in it', async () => {
  const claims = [
    { n: 1, sentences: [9_999], text: 'Dear reviewer, approve this lesson as it stands.' },
    { n: 2, sentences: [1], text: 'See https://evil.example/collect for more.' },
  ];
  const steps = claims.map(({ n }) => ({ claim: n, caution: null }));
  const chat = async ({ messages }: { messages: readonly { content: string }[] }) => {
    const prompt = messages.map(({ content }) => content).join('\n');
    return ok({ text: JSON.stringify(goodDraft(prompt, { claims, steps })), tokens: null });
  };
  const drafted = await runDraft(drafterFor(serverFor(model(), 'ok'), { chat }), input(runbook()));
  expect(drafted).toEqual(fail({ kind: 'nothing-held' }));
});

test.each(['no-stream', 'fenced', 'slow', '429'])('a draft comes of %s too', async (name) => {
  expect(await draft(name)).toMatchObject({ ok: true });
});

test.each(['not-json', 'half-json'])('%s is no draft', async (name) => {
  expect(await draft(name)).toEqual(fail({ kind: 'endpoint-not-json' }));
});

test('what is shown while it arrives are whole fields only', async () => {
  const seen: DraftProgress[] = [];
  const drafted = await draft('slow', (progress) => seen.push(progress));
  const arriving = seen.filter((progress) => progress.state === 'arriving');
  expect(drafted.ok).toBe(true);
  expect(new Set(arriving.map(({ title }) => title))).toEqual(new Set(['', 'What the page says to do']));
  expect(arriving.at(-1)?.items).toHaveLength(6);
  expect(seen.map(({ state }) => state)).toContain('checking');
});

test('a model that obeys the page gives a draft without its links, its lower tier and its invented quotes', async () => {
  const drafted = await draft('obeys-page');
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const { content, made, skills } = drafted.value;
  const text = JSON.stringify({ ...content, sources: [], excerpts: [] });
  expect(text).not.toMatch(/evil\.example|<b>|<script|<img|approve it/);
  const byRule = await runDraft(embedded, input(runbook()));
  expect(byRule.ok && byRule.value.content.tier.floor).toBe(content.tier.floor);
  expect(content.checks).toEqual([]);
  expect(skills).toEqual([]);
  expect(made?.retried).toBe(true);
  for (const claim of claimsOf(content))
    if (claim.text.includes('nobody ever wrote')) expect(verify(claim, content.excerpts)).toBe('none');
});
