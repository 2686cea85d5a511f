import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKey } from '../../../lib/db/endpoint.ts';
import { clearSendings } from '../../../lib/flow/clear-sendings.ts';
import type { DraftProgress } from '../../../lib/flow/deps.ts';
import { draftCapture } from '../../../lib/flow/draft-capture.ts';
import { draftKept } from '../../../lib/flow/draft-kept.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { exportAll } from '../../../lib/flow/export-all.ts';
import { forgetEndpoint } from '../../../lib/flow/forget-endpoint.ts';
import { jobOf } from '../../../lib/flow/job-of.ts';
import { keepCapture } from '../../../lib/flow/keep-capture.ts';
import { previewSending } from '../../../lib/flow/preview-sending.ts';
import { probeEndpoint } from '../../../lib/flow/probe-endpoint.ts';
import { watchEndpoint } from '../../../lib/flow/queries/watch-endpoint.ts';
import { watchSendings } from '../../../lib/flow/queries/watch-sendings.ts';
import { readEndpoint } from '../../../lib/flow/read-endpoint.ts';
import { requestOrigin } from '../../../lib/flow/request-origin.ts';
import { saveEndpoint } from '../../../lib/flow/save-endpoint.ts';
import { tryDrafter } from '../../../lib/flow/try-drafter.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';
import { fail, must } from '../../../lib/model/result.ts';
import { goodDraft } from '../../fake-model/answers.ts';
import { type FakeModel, fakeModel } from '../../fake-model/server.ts';
import { runbook } from '../draft/sample-pages.ts';
import { done, first, testDeps, testNet } from './deps.ts';

const KEY = 'sk-planted-9f8e7d6c';
let server: FakeModel;
beforeAll(async () => {
  // Where it obeys its page, it says nothing at all of it.
  const obeys = (prompt: string) => ({ ...goodDraft(prompt), claims: [], steps: [] });
  server = await fakeModel({ key: KEY, obeys });
});
afterAll(() => server.close());

const endpoint = (change: Partial<Endpoint> = {}): Endpoint => ({
  preset: 'other',
  baseUrl: server.baseUrl,
  model: 'ok',
  schemaMode: 'strict',
  streams: true,
  context: 32_768,
  alwaysAsk: false,
  checkedAt: 1,
  ...change,
});

/** Dependencies with the fake server set up, and a capture kept. */
async function withServer(change: Partial<Endpoint> = {}, key: string = KEY) {
  const deps = await testDeps({ drafter: 'openai' });
  await done(requestOrigin(deps, server.baseUrl));
  await done(saveEndpoint(deps, { endpoint: endpoint(change), key }));
  const capture = runbook();
  await deps.db.captures.put(capture);
  return { deps, capture };
}

describe('setting a server up', () => {
  test('asks the browser for its origin alone', async () => {
    const deps = await testDeps();
    expect(await requestOrigin(deps, ` ${server.baseUrl} `)).toEqual({ ok: true, value: server.origin });
    expect(await requestOrigin(deps, 'localhost:11434')).toEqual(fail({ kind: 'endpoint-address' }));
    const refused = { net: testNet({ grants: false }) };
    expect(await requestOrigin(refused, server.baseUrl)).toEqual(
      fail({ kind: 'endpoint-refused', origin: server.origin }),
    );
  });

  test('without the permission nothing is sent', async () => {
    const deps = await testDeps();
    const before = server.seen.length;
    const probed = await probeEndpoint(deps, {
      preset: 'other',
      baseUrl: server.baseUrl,
      key: KEY,
      model: 'ok',
    });
    expect(probed).toEqual(fail({ kind: 'endpoint-refused', origin: server.origin }));
    expect(server.seen).toHaveLength(before);
  });

  test.each([
    ['ok', { schemaMode: 'strict', streams: true }],
    ['ignores-schema', { schemaMode: 'json_object', streams: true }],
    ['no-stream', { schemaMode: 'strict', streams: false }],
  ])('the probe finds how %s answers', async (model, found) => {
    const deps = await testDeps();
    await done(requestOrigin(deps, server.baseUrl));
    const steps: string[] = [];
    const probed = await done(
      probeEndpoint(deps, {
        preset: 'other',
        baseUrl: server.baseUrl,
        key: KEY,
        model,
        onStep: (step) => steps.push(step),
      }),
    );
    expect(probed.models).toContain('ok');
    expect(probed.endpoint).toMatchObject({ model, context: 32_768, alwaysAsk: false, ...found });
    expect(steps).toEqual(['models', 'schema', 'stream', 'context']);
  });

  test.each(['llama-cpp', 'lm-studio', 'ollama'] as const)(
    'every request of the check of %s is listed, that for its room too',
    async (preset) => {
      const deps = await testDeps();
      await done(requestOrigin(deps, server.baseUrl));
      const before = server.seen.length;
      await done(probeEndpoint(deps, { preset, baseUrl: server.baseUrl, key: KEY, model: 'ok' }));
      const sent = server.seen.slice(before);
      expect(sent.some(({ path }) => !path.startsWith('/v1/'))).toBe(true);
      const listed = await first(watchSendings(deps));
      expect(listed.map(({ what }) => what)).toEqual(sent.map(() => 'probe'));
      expect(listed.filter(({ ended }) => ended === 'open')).toEqual([]);
      const bytes = sent.map(({ body }) => new TextEncoder().encode(body).byteLength);
      expect(listed.map((one) => one.bytes).reverse()).toEqual(bytes);
    },
  );

  test('a wrong key is told, and what was sent is listed', async () => {
    const deps = await testDeps();
    await done(requestOrigin(deps, server.baseUrl));
    const probed = await probeEndpoint(deps, {
      preset: 'other',
      baseUrl: server.baseUrl,
      key: 'no',
      model: null,
    });
    expect(probed).toEqual(fail({ kind: 'endpoint-key', origin: server.origin }));
    expect(await first(watchSendings(deps))).toMatchObject([{ what: 'probe', bytes: 0, ended: 'failed' }]);
  });

  test('forgetting erases the key and gives the permission back', async () => {
    const { deps } = await withServer();
    expect(await done(readEndpoint(deps))).toMatchObject({ hasKey: true, endpoint: { model: 'ok' } });
    await done(forgetEndpoint(deps));
    expect(await first(watchEndpoint(deps))).toEqual({ endpoint: null, hasKey: false });
    expect([await readKey(deps.db), await deps.net.has(server.origin)]).toEqual(['', false]);
  });

  test('a permission an enabled site needs stays', async () => {
    const { deps } = await withServer();
    await deps.sites.put({ origin: server.origin, enabledAt: 1, shown: true, place: null });
    await done(forgetEndpoint(deps));
    expect(await deps.net.has(server.origin)).toBe(true);
  });

  test('a new address keeps the key, where none is given', async () => {
    const { deps } = await withServer();
    await done(saveEndpoint(deps, { endpoint: endpoint({ model: 'slow' }), key: null }));
    expect(await readKey(deps.db)).toBe(KEY);
    await done(saveEndpoint(deps, { endpoint: endpoint(), key: '' }));
    expect(await readKey(deps.db)).toBe('');
  });
});

describe('drafting with it', () => {
  test('stores a draft that says what made it, and lists what was sent', async () => {
    const { deps, capture } = await withServer();
    const draft = await done(draftCapture(deps, capture, {}));
    expect(draft.proposal).toMatchObject({ driver: 'openai', made: { model: 'ok', prompt: 'v1' } });
    expect(await deps.db.drafts.get(draft.id)).toEqual(draft);
    expect(await first(watchSendings(deps))).toMatchObject([
      { origin: server.origin, model: 'ok', what: 'draft', capture: capture.id, ended: 'done' },
    ]);
    expect(await done(jobOf(deps, { capture: capture.id }))).toBeNull();
    await done(clearSendings(deps));
    expect(await first(watchSendings(deps))).toEqual([]);
  });

  test('what is shown before is what is sent, to the byte', async () => {
    const { deps, capture } = await withServer({ alwaysAsk: true });
    const before = server.seen.length;
    expect(await draftCapture(deps, capture, {})).toEqual(fail({ kind: 'ask-first' }));
    const preview = await done(previewSending(deps, { capture: capture.id }));
    expect(server.seen).toHaveLength(before);
    await done(draftKept(deps, { capture: capture.id, approved: true }));
    const { body } = must(server.seen.at(-1), 'a request');
    const asked = JSON.parse(body) as { messages: { content: string }[] };
    expect(preview.text).toBe(asked.messages.map(({ content }) => content).join('\n\n'));
    expect(preview.bytes).toBe(new TextEncoder().encode(body).byteLength);
    const known = { origin: server.origin, isThisMachine: true, requests: 1, leftOut: [] };
    expect(preview).toMatchObject({ ...known, cost: null });
    const prices = { sent: 2, received: 8 };
    await done(saveEndpoint(deps, { endpoint: endpoint({ prices, alwaysAsk: true }), key: null }));
    const priced = await done(previewSending(deps, { capture: capture.id }));
    // An answer of 4,000 tokens at most.
    expect(priced.cost).toBe((priced.tokens * 2 + 4_000 * 8) / 1_000_000);
  });

  test('a model that fails leaves the capture and what had arrived', async () => {
    const { deps } = await withServer({ model: 'half-json' });
    const capture = { ...runbook(), id: (await withServer()).capture.id };
    expect(await keepCapture(deps, capture, {})).toEqual(fail({ kind: 'endpoint-not-json' }));
    expect(await deps.db.captures.get(capture.id)).toEqual(capture);
    const left = must(await done(jobOf(deps, { capture: capture.id })), 'a job');
    expect(left.job).toMatchObject({ state: 'broken-off', model: 'half-json' });
    expect(left.shown.items.length).toBeGreaterThan(0);
    const again = await done(draftKept(deps, { capture: capture.id, drafter: 'embedded' }));
    expect(again.draft.proposal.driver).toBe('embedded');
    expect(await done(jobOf(deps, { capture: capture.id }))).toBeNull();
  });

  test('an answer of which nothing holds is kept as that, not as broken off', async () => {
    const { deps, capture } = await withServer({ model: 'obeys-page' });
    expect(await draftCapture(deps, capture, {})).toEqual(fail({ kind: 'nothing-held' }));
    const { job } = must(await done(jobOf(deps, { capture: capture.id })), 'a job');
    expect(job).toMatchObject({ state: 'nothing-held', model: 'obeys-page' });
    expect(await deps.db.captures.get(capture.id)).toEqual(capture);
  });

  test('stopping aborts the request and leaves no job', async () => {
    const { deps, capture } = await withServer({ model: 'slow' });
    const control = new AbortController();
    const stop = (progress: DraftProgress) => progress.state === 'arriving' && control.abort();
    const drafted = await draftCapture(deps, capture, { signal: control.signal, onProgress: stop });
    expect(drafted).toEqual(fail({ kind: 'cancelled' }));
    await expect
      .poll(async () => (await first(watchSendings(deps)))[0]?.ended, { timeout: 5_000 })
      .toBe('cancelled');
    expect(await done(jobOf(deps, { capture: capture.id }))).toBeNull();
  });

  test('without a server nothing is asked', async () => {
    const deps = await testDeps({ drafter: 'openai' });
    expect(await draftCapture(deps, runbook(), {})).toEqual(fail({ kind: 'endpoint-missing' }));
  });

  test('a trial stores nothing but that it was sent', async () => {
    const { deps } = await withServer();
    const proposal = await done(tryDrafter(deps, { drafter: 'openai' }));
    expect(proposal.driver).toBe('openai');
    expect(await deps.db.drafts.count()).toBe(0);
    expect(await first(watchSendings(deps))).toMatchObject([{ what: 'try', capture: null }]);
  });
});

test('the key is in the table of secrets and in one header, and nowhere else', async () => {
  const { deps, capture } = await withServer();
  const told: unknown[] = [];
  await done(draftCapture(deps, capture, { onProgress: (progress) => told.push(progress) }));
  for (const model of ['401', '403', '500', 'half-json']) {
    await done(saveEndpoint(deps, { endpoint: endpoint({ model }), key: KEY }));
    told.push(await draftCapture(deps, capture, {}));
  }
  told.push(await done(readEndpoint(deps)), await deps.prefs.get());
  told.push(await done(previewSending(deps, { capture: capture.id })));
  const { files } = await done(exportAll(deps, { note: 'kept' }));
  told.push(...(await Promise.all(files.map(({ json }) => json.text()))));
  const tables = deps.db.tables.filter(({ name }) => name !== 'secrets');
  for (const table of tables) told.push(await table.toArray());
  told.push(server.seen.map(({ path, body }) => path + body));
  expect(JSON.stringify(told)).not.toContain(KEY);
  expect(await deps.db.secrets.toArray()).toMatchObject([{ value: KEY }]);
});

test('erasing everything erases the server and its key', async () => {
  const { deps } = await withServer();
  await done(eraseAll(deps));
  expect(await deps.db.secrets.count()).toBe(0);
  expect(await done(readEndpoint(deps))).toEqual({ endpoint: null, hasKey: false });
  expect([(await deps.prefs.get()).drafter, await deps.net.has(server.origin)]).toEqual(['embedded', false]);
});

test('a kept key goes to its own server alone, whatever another page set up meanwhile', async () => {
  const deps = await testDeps();
  await done(requestOrigin(deps, server.baseUrl));
  const other = endpoint({ baseUrl: 'https://b.example/v1' });
  await done(saveEndpoint(deps, { endpoint: other, key: KEY }));
  const before = server.seen.length;
  await probeEndpoint(deps, { preset: 'other', baseUrl: server.baseUrl, key: null, model: 'ok' });
  expect(server.seen.length).toBeGreaterThan(before);
  const sent = server.seen.slice(before).map(({ headers }) => headers.authorization ?? '');
  expect(sent.join(' ')).not.toContain(KEY);
  expect(await readKey(deps.db)).toBe(KEY);
  await done(saveEndpoint(deps, { endpoint: { ...other, model: 'another' }, key: null }));
  expect(await readKey(deps.db)).toBe(KEY);
  await done(saveEndpoint(deps, { endpoint: endpoint(), key: null }));
  expect(await readKey(deps.db)).toBe('');
});
