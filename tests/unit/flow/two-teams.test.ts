import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { enqueue } from '../../../lib/db/outbox.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { answerFlag } from '../../../lib/flow/team/answer-flag.ts';
import { askForLesson } from '../../../lib/flow/team/ask-for-lesson.ts';
import { keepKey } from '../../../lib/flow/team/keep-key.ts';
import { makeActive } from '../../../lib/flow/team/make-active.ts';
import { raiseFlag } from '../../../lib/flow/team/raise-flag.ts';
import { syncAll } from '../../../lib/flow/team/sync-all.ts';
import { must } from '../../../lib/model/result.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { keptLesson, sound } from './lessons.ts';
import { TEAM, teamLesson } from './team-lessons.ts';

// Node has no browser's locks; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});

const CANAL = idOf(960);

/** A device in two teams on two servers, with a log kept on both; Canal is the active one. */
async function inTwo() {
  const [harbour, canal] = [fakeTeamServer(), fakeTeamServer()];
  const made = await testDeps();
  const deps = await connectedTo(made, [
    { link: {}, server: harbour },
    {
      link: { team: CANAL, teamName: 'Canal', address: 'https://canal.example', person: idOf(961) },
      server: canal,
    },
  ]);
  for (const team of [TEAM, CANAL]) await keepKey(deps, { team, earlier: false }, new Uint8Array(32).fill(7));
  return { deps, harbour, canal, clock: made.clock };
}

const kindsOf = ({ items }: ReturnType<typeof fakeTeamServer>) => items.map(({ kind }) => kind);

test('what is made while a team is active goes to its server and never to the other one', async () => {
  const { deps, harbour, canal } = await inTwo();
  const { lesson } = await keptLesson(deps, sound({ title: 'Open a lock' }));
  await done(askForLesson(deps, { team: CANAL, text: 'Night shifts on the canal', skill: null }));
  await done(makeActive(deps, { team: TEAM }));
  await done(recordUse(deps, { lesson, where: { kind: 'sentence', text: 'At the quay' } }));
  await done(askForLesson(deps, { team: TEAM, text: 'Cranes in wind', skill: null }));
  await syncAll(deps);
  expect(kindsOf(canal)).toEqual(['sealed', 'need']);
  expect(kindsOf(harbour)).toEqual(['sealed', 'need']);
  const events = await deps.db.events.toArray();
  const idsOf = (team: string) => events.filter((event) => event.team === team).map(({ id }) => id);
  const sent = ({ items }: typeof canal) => items.filter(({ t }) => t === 'event').map(({ id }) => id);
  expect(sent(canal)).toEqual(idsOf(CANAL));
  expect(sent(harbour)).toEqual(idsOf(TEAM));
  const [toCanal, toHarbour] = [canal.bodies.join(' '), harbour.bodies.join(' ')];
  for (const word of ['Cranes in wind', TEAM, 'team.example', ...sent(harbour)])
    expect(toCanal).not.toContain(word);
  for (const word of ['Night shifts', CANAL, 'canal.example', ...sent(canal)])
    expect(toHarbour).not.toContain(word);
});

test('a flag or a wish for a team that is not active is not taken', async () => {
  const { deps, harbour, canal } = await inTwo();
  const about = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: null };
  const missing = { ok: false, problem: { kind: 'team-missing' } };
  expect(await raiseFlag(deps, { ...about, kind: 'wrong', words: 'No', text: 'No' })).toEqual(missing);
  expect(await askForLesson(deps, { team: TEAM, text: 'Cranes', skill: null })).toEqual(missing);
  await syncAll(deps);
  expect([...harbour.items, ...canal.items]).toEqual([]);
});

test('a team that has ended or is not there cannot be made the active one', async () => {
  const { deps } = await inTwo();
  await deps.db.links.update(TEAM, { end: 'disconnected' });
  const missing = { ok: false, problem: { kind: 'team-missing' } };
  expect(await makeActive(deps, { team: TEAM })).toEqual(missing);
  expect(await makeActive(deps, { team: idOf(1) })).toEqual(missing);
  expect((await deps.db.meta.get('team'))?.value).toBe(CANAL);
});

test('what was logged before in no team stays here when its person did not choose to copy it', async () => {
  const { deps, harbour, canal } = await inTwo();
  await deps.db.meta.delete('team');
  await keptLesson(deps, sound({ title: 'From home' }));
  await done(makeActive(deps, { team: TEAM }));
  await syncAll(deps);
  expect([...harbour.items, ...canal.items]).toEqual([]);
  expect((await deps.db.events.toArray()).map(({ team, at }) => [team, at >= MONDAY])).toEqual([
    [null, true],
  ]);
});

test('a wish or a flag with half a character is not taken, and nothing of it waits', async () => {
  const { deps } = await inTwo();
  const refused = { ok: false, problem: { kind: 'text-refused', why: 'ill-formed' } };
  const about = { team: CANAL, lesson: teamLesson(1), rev: idOf(7_500), claim: null };
  for (const text of ['half a \ud83d', 'a\u0000b']) {
    expect(await askForLesson(deps, { team: CANAL, text, skill: null })).toEqual(refused);
    expect(await raiseFlag(deps, { ...about, kind: 'wrong', words: text, text })).toEqual(refused);
    expect(await answerFlag(deps, { team: CANAL, flag: idOf(1), text })).toEqual(refused);
  }
  expect(await deps.db.outbox.count()).toBe(0);
});

test('what waits with half a character is told as refused, and what stands behind it is sent', async () => {
  const { deps, harbour } = await inTwo();
  await done(makeActive(deps, { team: TEAM }));
  const link = must(await deps.db.links.get(TEAM), 'the connection');
  const what = { t: 'command', id: idOf(2), kind: 'need', v: 1, at: MONDAY } as const;
  await enqueue(deps.db, link, [{ what: { ...what, body: { text: 'half a \ud83d', skill: null } } }]);
  await done(askForLesson(deps, { team: TEAM, text: 'Cranes in wind', skill: null }));
  await syncAll(deps);
  expect(harbour.items.map(({ t, n }) => [t, n])).toEqual([
    ['void', 1],
    ['command', 2],
  ]);
  const rows = await deps.db.outbox.toArray();
  expect(rows.map(({ state, refused }) => [state, refused?.code])).toEqual([
    ['dead', 'bad_text'],
    ['acked', undefined],
  ]);
});

test('a team whose sync breaks ends not that of the others', async () => {
  const { deps, canal, harbour } = await inTwo();
  await done(askForLesson(deps, { team: CANAL, text: 'Night shifts', skill: null }));
  const [first] = await deps.db.links.toArray();
  const broken = first?.team === TEAM ? 'https://team.example' : 'https://canal.example';
  expect(first?.team).toBe(TEAM);
  const to = (origin: string) => {
    if (origin === broken) throw new Error('a mistake of ours');
    return deps.net.to(origin);
  };
  await expect(syncAll({ ...deps, net: { ...deps.net, to } })).rejects.toThrow('a mistake of ours');
  expect([harbour.items, kindsOf(canal)]).toEqual([[], ['need']]);
});
