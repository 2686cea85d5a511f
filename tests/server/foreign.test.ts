import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/hash/sha256.ts';
import { COMMANDS } from '../../lib/protocol/commands.ts';
import { createApp } from '../../server/app.ts';
import { answerConnect } from '../../server/auth/connect.ts';
import { askToJoin, joinAs, joinNew } from '../../server/auth/invites.ts';
import type { Deps } from '../../server/deps.ts';
import { routes } from '../../server/routes.ts';
import type { Store } from '../../server/store/port.ts';
import { type Gathering, gathering, type Known } from './setup/callers.ts';
import { asksBy, ELSEWHERE, foreignPaths, idsOf, type Path } from './setup/foreign-paths.ts';
import { BODIES, type Furnished, furnished, type Ids } from './setup/furnished.ts';
import { grant, harbour } from './setup/harbour.ts';
import { addSubmission } from './setup/lessons.ts';
import { asking, rehearsal, unlimited } from './setup/rehearsal.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask, item, newId, type Someone } from './setup/team.ts';

/** The server over a store that undoes what is written and notes what is asked. */
function listening(deps: Deps) {
  const { store: undone } = rehearsal(deps.store);
  const { store, asked } = asking(undone);
  return { app: createApp(unlimited({ ...deps, store }), routes), asked };
}

/** An answer repeats what was asked with; that is no difference. */
const plain = (text: string, id: string): string =>
  text.replaceAll(id, 'ID').replaceAll(encodeURIComponent(id), 'ID');

/** Who may send each command in their own team, so that only the id is in the way. */
const senderOf = (kind: string, { olga, finn, gwen }: Furnished): Someone => {
  if (kind === 'withdraw') return finn;
  return kind === 'accept' ? gwen : olga;
};

async function sent(place: Furnished, { app, asked }: ReturnType<typeof listening>, kind: string, ids: Ids) {
  const who = senderOf(kind, place);
  const { store } = place.w.deps;
  const device = await store.get('device', { team_id: who.team, device_id: who.device });
  const team = await store.get('team', { team_id: who.team });
  const body = BODIES[kind as keyof typeof BODIES](ids, place);
  const secret = await grant(place.w, who);
  const items = [item('command', (device?.have ?? 0) + 1, kind, body)];
  asked.length = 0;
  const push = { protocol: 1, epoch: team?.epoch, gen: 0, items, grant: secret };
  const { body: told } = await ask({ ...place.w, app }, who, 'POST', '/v1/push', push);
  const [result] = (told.results ?? []) as { status: string; code?: string; current?: unknown }[];
  return { status: result?.status, code: result?.code, current: result?.current, asked: [...asked] };
}

async function pagesOf(place: Gathering, who: Known) {
  const { app, asked } = listening(place.deps);
  return async ({ method = 'GET', path, form }: Path, id: string) => {
    asked.length = 0;
    const body =
      form === undefined ? undefined : new URLSearchParams({ ...form(id), form: who.form }).toString();
    const answer = await app.request(`http://localhost:8765${path(id)}`, {
      method,
      headers: {
        host: 'localhost:8765',
        origin: 'http://localhost:8765',
        cookie: who.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, page: plain(await answer.text(), id), asked: [...asked] };
  };
}

/** What pages ask for a second time, in the transaction, after they have looked. */
const acts = {
  joinAs: async (deps: Deps, team: string, person: string) =>
    (await joinAs(deps, { team, secret: 'k' }, person)).ok,
  joinNew: async (deps: Deps, team: string) =>
    (await joinNew(deps, { team, secret: 'k' }, { name: 'Eve', passwordHash: null })).ok,
  askToJoin: async (deps: Deps, team: string) =>
    (await askToJoin(deps, { team, secret: 'k' }, 'eve@example.org', 'en')).ok,
  answerConnect: (deps: Deps, team: string, person: string) =>
    answerConnect(deps, { team, person, code: 'BBBB-BBBB' }),
};

onEach(DATABASES, (open) => {
  describe('what is another team’s is as if it were not there, after the same statements', () => {
    const further = async (place: Gathering) => ({
      ...place,
      own: await addSubmission(place.deps, place.other, place.known.get('other team')?.person),
    });
    let gathered: ReturnType<typeof further> | undefined;
    const gather = async () => {
      gathered ??= gathering(await open()).then(further);
      return gathered;
    };

    test('in every part of every command', async () => {
      const store: Store = await open();
      const there = await furnished(await harbour(async () => store));
      const here = await furnished(await harbour(async () => store));
      const server = listening(here.w.deps);
      let compared = 0;
      for (const { kind } of COMMANDS)
        for (const part of Object.keys(here.ids) as (keyof Ids)[]) {
          if (!JSON.stringify(BODIES[kind](here.ids, here)).includes(here.ids[part])) continue;
          const foreign = await sent(here, server, kind, { ...here.ids, [part]: there.ids[part] });
          const missing = await sent(here, server, kind, { ...here.ids, [part]: newId() });
          expect(foreign.status).toBeDefined();
          expect({ kind, part, ...foreign }).toEqual({ kind, part, ...missing });
          compared += 1;
        }
      expect(compared).toBe(34);
    });

    test('and on every page', async () => {
      const place = await gather();
      const admin = place.known.get('other team');
      if (admin === undefined) throw new Error('nobody came');
      const { deps, other, team } = place;
      await deps.store.write((tx) =>
        tx.patch('member', { team_id: other, person_id: admin.person }, { role: 'admin' }),
      );
      const look = await pagesOf(place, admin);
      for (const [what, path, foreign] of foreignPaths(place, admin)) {
        const missing = foreign.length === 36 ? newId() : sha256(newId()).slice(0, foreign.length);
        const [one, two] = [await look(path, foreign), await look(path, missing)];
        expect({ what, ...one }).toEqual({ what, ...two });
        expect(one.status, what).toBeGreaterThanOrEqual(400);
        expect(one.page).not.toContain(team);
      }
    });

    test('and no route that takes an id is left out', async () => {
      const place = await gather();
      const admin = place.known.get('other team');
      if (admin === undefined) throw new Error('nobody came');
      const asked = new Set(foreignPaths(place, admin).map(([, path]) => asksBy(path)));
      const wanted = routes.flatMap(idsOf);
      expect(wanted.length).toBeGreaterThan(50);
      expect(wanted.filter((one) => !asked.has(one))).toEqual(Object.keys(ELSEWHERE));
    });

    test('and asking about it leaves no row behind', async () => {
      const place = await gather();
      const { deps, team } = place;
      const admin = place.known.get('other team');
      if (admin === undefined) throw new Error('nobody came');
      const heads = () => deps.store.list('head', { where: {} });
      const before = await heads();
      const app = createApp(unlimited(deps), routes);
      const look = async ({ method = 'GET', path, form }: Path, id: string) =>
        app.request(`http://localhost:8765${path(id)}`, {
          method,
          headers: {
            host: 'localhost:8765',
            origin: 'http://localhost:8765',
            cookie: admin.cookie,
            'content-type': 'application/x-www-form-urlencoded',
          },
          ...(form === undefined
            ? {}
            : { body: `${new URLSearchParams({ ...form(id), form: admin.form })}` }),
        });
      const paths = foreignPaths(place, admin).filter(
        ([what, , id]) => id === team || /^a (?:member|program)’s/.test(what),
      );
      for (const [, path, id] of paths) {
        await look(path, id);
        await look(path, newId());
      }
      const same = (rows: typeof before) => rows.filter(({ team_id }) => team_id !== '');
      expect(same(await heads())).toEqual(same(before));
      for (const name of ['joinAs', 'joinNew', 'askToJoin', 'answerConnect'] as const)
        expect(await acts[name](deps, newId(), admin.person), name).toBe(false);
      expect(same(await heads())).toEqual(same(before));
    });

    test('and for devices: a pairing and a grant of another team or person', async () => {
      const place = await gather();
      const { deps, known, pairing } = place;
      const { app, asked } = listening(deps);
      const grantText = known.get('member')?.grant ?? '';
      for (const name of ['other team', 'owner'] as const) {
        const who = { token: known.get(name)?.token ?? '' };
        const look = async (method: string, path: string, body: object | undefined, id: string) => {
          asked.length = 0;
          const world = { deps, app, clock: { now: 0 } };
          const answer = await ask(world, who, method, path, body);
          return { status: answer.status, body: plain(JSON.stringify(answer.body), id), asked: [...asked] };
        };
        const step = (id: string) => look('POST', '/v1/pair', { id, step: 2, payload: 'AAAA' }, id);
        const read = (id: string) => look('GET', `/v1/pair/${id}`, undefined, id);
        const held = (id: string) => look('POST', '/v1/grant', { grant: id }, id);
        expect(await step(pairing)).toEqual(await step(newId()));
        expect(await read(pairing)).toEqual(await read(newId()));
        expect(await held(grantText)).toEqual(await held('made up'));
        expect((await read(pairing)).status).toBe(404);
      }
    });
  });
});
