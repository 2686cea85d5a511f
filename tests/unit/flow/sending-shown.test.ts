import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftCapture } from '../../../lib/flow/draft-capture.ts';
import { jobOf } from '../../../lib/flow/job-of.ts';
import { previewSending } from '../../../lib/flow/preview-sending.ts';
import { putSkill } from '../../../lib/flow/put-skill.ts';
import { requestOrigin } from '../../../lib/flow/request-origin.ts';
import { saveEndpoint } from '../../../lib/flow/save-endpoint.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';
import { must } from '../../../lib/model/result.ts';
import { type FakeModel, fakeModel } from '../../fake-model/server.ts';
import { runbook } from '../draft/sample-pages.ts';
import { done, testDeps } from './deps.ts';

let server: FakeModel;
beforeAll(async () => {
  server = await fakeModel({ pieceMs: 0 });
});
afterAll(() => server.close());

async function withSkills(change: Partial<Endpoint> = {}) {
  const deps = await testDeps({ drafter: 'openai' });
  await done(requestOrigin(deps, server.baseUrl));
  const endpoint: Endpoint = {
    preset: 'other',
    baseUrl: server.baseUrl,
    model: 'ok',
    schemaMode: 'strict',
    streams: true,
    context: 32_768,
    alwaysAsk: false,
    checkedAt: 1,
    ...change,
  };
  await done(saveEndpoint(deps, { endpoint, key: '' }));
  for (const name of ['Gateway care', 'Invoice runs']) await done(putSkill(deps, { name }));
  const capture = runbook();
  await deps.db.captures.put(capture);
  return { deps, capture };
}

type Body = {
  messages: { content: string }[];
  response_format?: { json_schema?: { schema: unknown } };
};

const lastBody = () => JSON.parse(must(server.seen.at(-1), 'a request').body) as Body;

test('a form that goes beside the words is shown as it is sent, and whose skills it names is said', async () => {
  const { deps, capture } = await withSkills();
  const preview = await done(previewSending(deps, { capture: capture.id }));
  await done(draftCapture(deps, capture, {}));
  const { schema } = must(lastBody().response_format?.json_schema, 'a form');
  expect(JSON.parse(preview.form)).toEqual(schema);
  expect(preview.form).toContain('Gateway care');
  expect(preview.skills.slice(-2)).toEqual(['Gateway care', 'Invoice runs']);
});

test('a form that is said in words is in the text alone, and the skills are named all the same', async () => {
  const { deps, capture } = await withSkills({ schemaMode: 'json_object' });
  const preview = await done(previewSending(deps, { capture: capture.id }));
  await done(draftCapture(deps, capture, {}));
  expect(lastBody().response_format).toEqual({ type: 'json_object' });
  expect(preview.form).toBe('');
  expect(preview.text).toContain('Gateway care');
  expect(preview.skills.slice(-2)).toEqual(['Gateway care', 'Invoice runs']);
});

test('of a long page the form of its last question is shown, too', async () => {
  const { deps, capture } = await withSkills({ context: 4_096 });
  const block = must(capture.blocks.at(-1), 'a block');
  const words = Array.from({ length: 900 }, (_, at) => `Sentence ${at} says what to do there.`).join(' ');
  const long = { ...capture, blocks: [...capture.blocks, { ...block, id: 'b9001', text: words }] };
  await deps.db.captures.put(long);
  const preview = await done(previewSending(deps, { capture: capture.id }));
  expect(preview.requests).toBeGreaterThan(1);
  expect(preview.form).toContain('"picks"');
  expect(preview.form).toContain('Gateway care');
});

test('a draft that broke off keeps what its text was, so that another one is told from it', async () => {
  const { deps, capture } = await withSkills({ model: 'half-json' });
  const preview = await done(previewSending(deps, { capture: capture.id }));
  await draftCapture(deps, capture, {});
  const { job } = must(await done(jobOf(deps, { capture: capture.id })), 'a job');
  expect(job.hash).toBe(preview.hash);
  await done(putSkill(deps, { name: 'A third' }));
  const now = await done(previewSending(deps, { capture: capture.id }));
  expect(now.hash).not.toBe(job.hash);
  expect(JSON.stringify(job)).not.toContain('Gateway care');
});
