import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endLink, keepLink } from '../../../lib/db/links.ts';
import type { Preview, Probed } from '../../../lib/flow/deps.ts';
import { draftCapture } from '../../../lib/flow/draft-capture.ts';
import { draftKept } from '../../../lib/flow/draft-kept.ts';
import { previewSending } from '../../../lib/flow/preview-sending.ts';
import { probeTeamModel } from '../../../lib/flow/probe-team-model.ts';
import { watchSendings } from '../../../lib/flow/queries/watch-sendings.ts';
import { watchTeamModel } from '../../../lib/flow/queries/watch-team-model.ts';
import { requestOrigin } from '../../../lib/flow/request-origin.ts';
import { saveTeamModel } from '../../../lib/flow/save-team-model.ts';
import { tryDrafter } from '../../../lib/flow/try-drafter.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';
import { fail, must } from '../../../lib/model/result.ts';
import { memoryStore } from '../../../server/store/memory.ts';
import { type FakeModel, fakeModel } from '../../fake-model/server.ts';
import { makeMember, makeTeam, type World, world } from '../../server/setup/team.ts';
import { runbook } from '../draft/sample-pages.ts';
import { done, first, testDeps } from './deps.ts';
import { teamLink } from './team-lessons.ts';

const KEY = 'sk-upstream-1a2b3c';
const ADDRESS = 'http://127.0.0.1';
let upstream: FakeModel;
beforeAll(async () => {
  upstream = await fakeModel({ key: KEY, pieceMs: 0 });
});
afterAll(() => upstream.close());

const offers = (name: string, model: string) => ({
  [`MODEL_${name}_URL`]: upstream.baseUrl,
  [`MODEL_${name}_MODEL`]: model,
  [`MODEL_${name}_KEY`]: KEY,
});

/** A device connected to the real server of a team, which offers models to it. */
async function inTeam(models: Record<string, string> = { GOOD: 'ok' }) {
  const env = Object.assign({}, ...Object.entries(models).map(([name, model]) => offers(name, model)));
  const w: World = world(memoryStore(), env);
  const team = await makeTeam(w.deps);
  const kim = await makeMember(w.deps, team);
  const base = await testDeps({ drafter: 'team' });
  const asked: { path: string; authorization: string | null }[] = [];
  const to = () => async (input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    asked.push({ path: url.pathname, authorization: headers.get('authorization') });
    headers.set('host', '127.0.0.1');
    return w.app.request(url.href, { ...init, headers });
  };
  const deps = { ...base, net: { ...base.net, to } };
  await done(requestOrigin(deps, ADDRESS));
  const link = teamLink({ team, person: kim.person, device: kim.device, address: ADDRESS });
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, kim.token));
  const capture = runbook();
  await deps.db.captures.put(capture);
  return { deps, team, kim, w, asked, capture };
}

type InTeam = Awaited<ReturnType<typeof inTeam>>;

async function chosen(place: InTeam, change: Partial<Endpoint> = {}): Promise<Endpoint> {
  const { endpoint } = await done(probeTeamModel(place.deps, { team: place.team, model: 'good' }));
  const found = { ...must(endpoint, 'an endpoint'), ...change };
  await done(saveTeamModel(place.deps, { team: place.team, endpoint: found }));
  return found;
}

describe('choosing a model of the team’s server', () => {
  test('its models are those the server lists, by the operator’s names', async () => {
    const { deps, team, asked, kim } = await inTeam({ GOOD: 'ok', OTHER: 'no-stream' });
    expect(await done(probeTeamModel(deps, { team, model: null }))).toEqual<Probed>({
      models: ['good', 'other'],
      endpoint: null,
    });
    expect(asked).toEqual([{ path: '/v1/model/models', authorization: `Bearer ${kim.token}` }]);
    expect(await first(watchSendings(deps))).toMatchObject([
      { what: 'probe', origin: ADDRESS, ended: 'done' },
    ]);
  });

  test('a server without a model lists none', async () => {
    const { deps, team } = await inTeam({});
    expect(await done(probeTeamModel(deps, { team, model: null }))).toEqual({ models: [], endpoint: null });
  });

  test('the check finds what it can do, and it asks before each sending, this machine or not', async () => {
    const place = await inTeam();
    const found = await chosen(place);
    expect(found).toMatchObject({
      ...{ model: 'good', schemaMode: 'strict', streams: true, alwaysAsk: true },
      baseUrl: `${ADDRESS}/v1/model`,
    });
    expect(await first(watchTeamModel(place.deps))).toMatchObject({
      team: { id: place.team, name: 'Harbour', address: ADDRESS },
      endpoint: { model: 'good' },
    });
  });

  test('a device the server no longer knows is said as that, not as a wrong key', async () => {
    const { deps, team, w } = await inTeam();
    await w.deps.store.write((tx) => tx.remove('device', {}));
    const ended = fail({ kind: 'team-ended', why: 'token' });
    expect(await probeTeamModel(deps, { team, model: null })).toEqual(ended);
  });
});

describe('drafting with it', () => {
  test('goes through the team’s server with the token alone, and is listed with its origin', async () => {
    const place = await inTeam();
    const { deps, capture, asked, kim } = place;
    await chosen(place, { alwaysAsk: false });
    asked.length = 0;
    const draft = await done(draftCapture(deps, capture, {}));
    expect(draft.proposal).toMatchObject({ driver: 'team', made: { driver: 'team', model: 'good' } });
    const way = { path: '/v1/model/chat/completions', authorization: `Bearer ${kim.token}` };
    expect(asked).toEqual([way]);
    const { headers, body } = must(upstream.seen.at(-1), 'a request');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.stringify(headers) + body).not.toContain(kim.token);
    expect((await first(watchSendings(deps)))[0]).toMatchObject({
      ...{ origin: ADDRESS, model: 'good', what: 'draft', capture: capture.id, ended: 'done' },
    });
  });

  test('what is shown before names the team’s server and is what is sent', async () => {
    const place = await inTeam();
    const { deps, capture } = place;
    await chosen(place);
    const before = upstream.seen.length;
    expect(await draftCapture(deps, capture, {})).toEqual(fail({ kind: 'ask-first' }));
    const preview: Preview = await done(previewSending(deps, { capture: capture.id }));
    expect(upstream.seen).toHaveLength(before);
    expect(preview).toMatchObject({ origin: ADDRESS, model: 'good', team: 'Harbour', isThisMachine: false });
    await done(draftKept(deps, { capture: capture.id, approved: true }));
    const { messages } = JSON.parse(must(upstream.seen.at(-1), 'a request').body) as {
      messages: { content: string }[];
    };
    expect(preview.text).toBe(messages.map(({ content }) => content).join('\n\n'));
  });

  test('a trial on the sample page stores nothing but that it was sent', async () => {
    const place = await inTeam();
    await chosen(place);
    expect((await done(tryDrafter(place.deps, { drafter: 'team' }))).driver).toBe('team');
    expect(await place.deps.db.drafts.count()).toBe(0);
    expect((await first(watchSendings(place.deps)))[0]).toMatchObject({ what: 'try', origin: ADDRESS });
  });

  test('without a model chosen, and without a team, nothing is asked', async () => {
    const { deps, capture, asked, team } = await inTeam();
    const missing = fail({ kind: 'team-model-missing', team: 'Harbour' });
    expect(await draftCapture(deps, capture, {})).toEqual(missing);
    await deps.db.transaction('rw', deps.db.tables, () => endLink(deps.db, team, 'disconnected'));
    expect(await draftCapture(deps, capture, {})).toEqual(fail({ kind: 'team-missing' }));
    expect(asked).toEqual([]);
  });

  test('what was chosen goes with the connection', async () => {
    const place = await inTeam();
    await chosen(place);
    const { db } = place.deps;
    await db.transaction('rw', db.tables, () => endLink(db, place.team, 'disconnected'));
    expect(await first(watchTeamModel(place.deps))).toEqual({ team: null, endpoint: null });
    expect(JSON.stringify(await db.meta.toArray())).not.toContain('good');
  });

  test('a model that is no longer offered is named, and what was captured is kept', async () => {
    const place = await inTeam();
    await chosen(place, { alwaysAsk: false, model: 'gone' });
    const gone = fail({ kind: 'endpoint-model', model: 'gone' });
    expect(await draftCapture(place.deps, place.capture, {})).toEqual(gone);
    expect(await place.deps.db.captures.get(place.capture.id)).toEqual(place.capture);
  });
});
