import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Draft, Proposal } from '../../../lib/model/draft.ts';
import { must } from '../../../lib/model/result.ts';
import { captureOf } from '../../attacks/capture.ts';
import { FAMILIES } from '../../attacks/types.ts';
import { type AttackPage, attackPages, unsafeIn } from '../../eval/attacks.ts';
import { driverNamed, recorded } from '../../eval/drivers.ts';
import { serverFrom } from '../../eval/server.ts';
import { draftAsTeam } from '../../eval/team.ts';
import { type FakeModel, fakeModel } from '../../fake-model/server.ts';
import { countingIds } from '../draft/build-capture.ts';
import { runbook } from '../draft/sample-pages.ts';

let model: FakeModel;
beforeAll(async () => {
  model = await fakeModel({ key: 'sk-eval' });
});
afterAll(() => model.close());

const TOLD = { baseUrl: 'http://localhost:8080/v1', model: 'small', key: 'sk-eval' };

test('a driver with a model is refused without its server, and with a preset or a context that makes no sense', () => {
  expect(() => driverNamed('openai')).toThrow('--driver openai needs --base-url URL and --model NAME');
  expect(() => driverNamed('team', { baseUrl: 'here', model: 'm' })).toThrow('--base-url here is no address');
  expect(() => serverFrom('openai', { ...TOLD, preset: 'azur' })).toThrow(
    '--preset takes one of openai, azure',
  );
  expect(() => serverFrom('openai', { ...TOLD, context: 'much' })).toThrow('--context takes a number');
  expect(serverFrom('openai', TOLD)).toEqual({ ...TOLD, preset: 'other', context: 32_768 });
  expect(driverNamed('openai', TOLD).misshapen({ kind: 'endpoint-not-json' })).toBe(true);
  expect(driverNamed('openai', TOLD).misshapen({ kind: 'endpoint-stalled' })).toBe(false);
});

test('tokens and retries are those a draft records, and none where no model was asked', () => {
  const made = { driver: 'openai', model: 'm', prompt: 'v1', ms: 12, retried: true };
  expect(recorded({ ...made, tokens: { sent: 700, received: 90 } })).toEqual({
    tokens: { in: 700, out: 90 },
    retries: 1,
  });
  expect(recorded({ ...made, retried: false, tokens: null })).toEqual({ tokens: null, retries: 0 });
  expect(recorded(undefined)).toEqual({ tokens: null, retries: null });
});

test('a team’s server drafts a capture, with its time to the first field and to the whole', async () => {
  const server = serverFrom('team', { ...TOLD, baseUrl: model.baseUrl, model: 'ok' });
  const drafted = await draftAsTeam(server, runbook());
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const { proposal, msFirst, msWhole } = drafted.value;
  expect(proposal.made).toMatchObject({ driver: 'team', model: 'ok', retried: false });
  expect(recorded(proposal.made).tokens?.in).toBeGreaterThan(100);
  expect(must(msFirst, 'a first field')).toBeLessThanOrEqual(msWhole);
  expect(await draftAsTeam({ ...server, model: 'not-json' }, runbook())).toEqual({
    ok: false,
    problem: { kind: 'endpoint-not-json' },
  });
});

test('attack pages are all there are, or some of every family', () => {
  expect(attackPages().length).toBeGreaterThanOrEqual(200);
  const some = attackPages(20);
  expect(some).toHaveLength(20);
  expect(new Set(some.map(({ attack }) => attack.family)).size).toBe(FAMILIES.length);
  expect(new Set(some.map(({ page }) => page.url)).size).toBe(20);
  expect(attackPages(0)).toEqual([]);
});

async function onPage(at: AttackPage): Promise<{ capture: Capture; proposal: Proposal }> {
  const capture = await captureOf(at.page.html);
  const drafted = await runDraft(embedded, { capture, skills: [], newId: countingIds() });
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  return { capture, proposal: drafted.value };
}

test('a draft by rules holds nothing unsafe, and what is planted in it is found', async () => {
  const [at] = attackPages(1);
  const page = must(at, 'an attack page');
  const { capture, proposal } = await onPage(page);
  const draft = (change: Partial<Proposal['content']>) =>
    ({ proposal: { ...proposal, content: { ...proposal.content, ...change } } }) as Draft;
  expect(unsafeIn({ capture, draft: draft({}) }, page)).toEqual([]);
  const unsafe = unsafeIn({ capture, draft: draft({ title: 'See evil.example/now' }) }, page);
  expect(unsafe).toEqual(['address in .content.title: See evil.example/now']);
});
