import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { TeamPart } from '../../../components/settings/team/team-part.tsx';
import { endLink } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { raiseFlag } from '../../../lib/flow/team/raise-flag.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { connected, TEAM, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { idOf } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const HOME = 'https://team.example';

vi.mock('../../../lib/platform/sync-alarm.ts', () => ({ planSync: async () => undefined }));
// What is sent is `other-server.test.ts`; here it is what waits to be.
vi.mock('../../../lib/flow/team/sync-team.ts', () => ({ syncTeam: async () => ({ ok: true, value: null }) }));

const json = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'passalong-protocol': '1' } });

const STARTED = {
  ...{ device_code: 'd'.repeat(43), user_code: 'BCDF-GHJK', verification_uri: `${HOME}/connect` },
  ...{ expires_in: 600, interval: 1 },
};

const token = (person: string) => ({
  ...{ access_token: 'pa1_new', token_type: 'Bearer', scope: 'sync', protocol: 1 },
  ...{ team: { id: TEAM, name: 'Harbour' }, person: { id: person, name: 'Kim Example' } },
  ...{ device: idOf(990), epoch: idOf(991), gen: 0, have: 0, now: 1 },
});

/** A device that was disconnected while a flag and a decision waited, at a server that lets `answer` in. */
async function ended(answer: () => Response, end: 'disconnected' | 'token' | 'removed' = 'disconnected') {
  const made = await connected(await testDeps());
  const about = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: null };
  await done(raiseFlag(made, { ...about, kind: 'wrong', words: 'No', text: 'Wrong: No' }));
  const what = { t: 'command', id: idOf(800), kind: 'decide', v: 1, at: 1, body: {} } as const;
  await made.db.outbox.put({ team: TEAM, n: 2, what, state: 'waiting' });
  await made.db.links.update(TEAM, { next: 3 });
  await made.db.transaction('rw', made.db.tables, () => endLink(made.db, TEAM, end));
  const asked: unknown[] = [];
  const send = async (input: unknown, init?: RequestInit) => {
    const { pathname } = new URL(String(input));
    if (pathname === '/v1/connect/start') {
      asked.push(JSON.parse(String(init?.body)));
      return json(STARTED);
    }
    return answer();
  };
  const deps = { ...made, net: { ...made.net, to: () => send } };
  const screen = show(<TeamPart download={() => undefined} />, deps);
  await screen.find('section', 'Harbour');
  return { deps, screen, asked };
}

const waiting = async ({ db }: Deps) =>
  (await db.outbox.filter(({ state }) => state === 'waiting').toArray()).map(
    ({ what }) => 'kind' in what && what.kind,
  );

test('a team that was disconnected is connected again at its address, and says before what becomes of what waits', async () => {
  const { deps, screen } = await ended(() => json(token(teamLink().person)));
  await screen.find('button', 'Connect again');
  expect(screen.text()).toContain(
    '1 entry waits here. It is sent once you are connected as Kim Example again.',
  );
  expect(screen.text()).toContain('1 decision was not sent and will not be.');
  expect(screen.text()).toContain('If you sign in as somebody other than Kim Example, nothing of it is sent');
  await screen.click('button', 'Connect again');
  await screen.until(() => screen.text().includes('BCDF-GHJK'));
  await screen.until(async () => (await deps.db.links.get(TEAM))?.end === null);
  expect(await waiting(deps)).toEqual(['flag']);
  expect(await deps.net.has(HOME)).toBe(true);
  expect(await deps.db.rows.count()).toBe(5);
  expect((await deps.db.meta.get('team'))?.value).toBe(TEAM);
  screen.close();
});

test('the device asks under the name it had before, each time', async () => {
  const { deps, screen, asked } = await ended(() => json(token(teamLink().person)));
  await deps.db.links.update(TEAM, { deviceName: 'Kim’s laptop' });
  await screen.until(async () => (await deps.db.links.get(TEAM))?.deviceName !== undefined);
  for (const time of [1, 2]) {
    await screen.click('button', 'Connect again');
    await screen.until(async () => (await deps.db.links.get(TEAM))?.end === null);
    expect(asked).toHaveLength(time);
    expect(asked.at(-1)).toMatchObject({ name: 'Kim’s laptop' });
    await deps.db.transaction('rw', deps.db.tables, () => endLink(deps.db, TEAM, 'disconnected'));
    await screen.find('button', 'Connect again');
  }
  screen.close();
});

test('as somebody else nothing of it is sent, and it is kept to read', async () => {
  const { deps, screen } = await ended(() => json(token(idOf(999))));
  await screen.click('button', 'Connect again');
  await screen.until(() => screen.text().includes('or as somebody else: your flag.'));
  expect(await waiting(deps)).toEqual([]);
  expect((await deps.db.links.get(TEAM))?.person).toBe(idOf(999));
  screen.close();
});

test('where it was refused on the server’s page nothing changes, and the permission goes back', async () => {
  const refusal = { type: 'x', title: 'No', status: 400, code: 'access_denied' };
  const { deps, screen } = await ended(() => json(refusal, 400), 'token');
  await screen.click('button', 'Connect again');
  await screen.until(() => screen.has('[role="alert"]', /./));
  expect((await deps.db.links.get(TEAM))?.end).toBe('token');
  await screen.until(async () => !(await deps.net.has(HOME)));
  screen.close();
});

test('who is no longer a member is not offered it', async () => {
  const { screen } = await ended(() => json({}), 'removed');
  expect(screen.has('button', 'Connect again')).toBe(false);
  screen.close();
});
