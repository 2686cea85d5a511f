import { describe, expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { COMMANDS, type CommandName } from '../../lib/protocol/commands.ts';
import { createApp } from '../../server/app.ts';
import { commands } from '../../server/commands/list.ts';
import { routes } from '../../server/routes.ts';
import type { Row } from '../../server/store/tables.ts';
import { addGrant, addOwnDevice, CALLERS, type CallerName } from './setup/callers.ts';
import { ANSWER_ANSWERS, COMMAND_ANSWERS } from './setup/expected-commands.ts';
import { BODIES, type Furnished, furnished } from './setup/furnished.ts';
import { harbour } from './setup/harbour.ts';
import { rehearsal } from './setup/rehearsal.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask, item, makeMember, makeTeam, NOON, type Someone, type World } from './setup/team.ts';

type Sender = Someone & { grant: string | null };

/** A refused command is answered and remembered; it changes nothing else. */
const REMEMBERED = new Set(['command', 'head', 'device']);

const HOUR = 3_600_000;

/** Everyone who may send a command. What a device or its grant lacks is tried by the owner, who may do most. */
async function sendersOf({ w: { deps }, team, ada, olga, dan, finn, gwen }: Furnished) {
  const granted = async (who: Someone, expires?: number): Promise<Sender> => ({
    ...who,
    grant: await addGrant(deps, who, expires),
  });
  const device = async (more: Partial<Row<'device'>> = {}): Promise<Someone> => {
    const { person } = olga;
    return { team, person, ...(await addOwnDevice(deps, { team, person }, more)) };
  };
  const former = async (status: 'left' | 'removed'): Promise<Sender> => {
    const who = await makeMember(deps, team);
    await deps.store.write(async (tx) => {
      await tx.patch('member', { team_id: team, person_id: who.person }, { status });
      await tx.patch('device', { team_id: team, device_id: who.device }, { revoked_at: deps.now() });
    });
    return granted(who);
  };
  const other = await makeMember(deps, await makeTeam(deps, 'Lighthouse'));
  const unknown = { ...olga, token: `${olga.token.slice(0, -4)}AAAA` };
  const foreign = await device();
  const senders: Record<CallerName, Sender> = {
    nobody: { ...gwen, token: '', grant: null },
    stranger: { ...unknown, grant: null },
    'other team': await granted(other),
    member: await granted(gwen),
    author: await granted(finn),
    owner: await granted(olga),
    deputy: await granted(dan),
    admin: await granted(ada),
    left: await former('left'),
    removed: await former('removed'),
    service: await granted(await makeMember(deps, team, { kind: 'service' })),
    'sync only': { ...(await device()), grant: null },
    'expired grant': await granted(await device(), deps.now()),
    'other grant': { ...(await device()), grant: (await granted(foreign)).grant },
    revoked: await granted(await device({ revoked_at: deps.now() })),
    expired: await granted(await device({ expires_at: deps.now() - HOUR })),
  };
  return senders;
}

type Answered = { results?: { status: string; code?: string }[]; code?: string };

type Made = { t: 'command' | 'contribution'; kind: string; body: object };

/** What becomes of one item: `done` or `stored`, the code of its refusal, or the status and code of the request's. */
async function sent(w: World, { t, kind, body: says }: Made, { grant, ...who }: Sender): Promise<string> {
  const { store } = w.deps;
  const device = await store.get('device', { team_id: who.team, device_id: who.device });
  const team = await store.get('team', { team_id: who.team });
  const items = [item(t, (device?.have ?? 0) + 1, kind, says)];
  const push = { protocol: 1, epoch: team?.epoch, gen: 0, items, ...(grant === null ? {} : { grant }) };
  const { status, body } = await ask(w, who, 'POST', '/v1/push', push);
  const { results, code } = body as Answered;
  const [result] = results ?? [];
  return result === undefined ? `${status} ${code}` : (result.code ?? result.status);
}

test('every command stands in the tables and is run by the server', () => {
  const kinds = COMMANDS.map(({ kind }) => kind).toSorted();
  expect([...commands.keys()].toSorted()).toEqual(kinds);
  expect(Object.keys(BODIES).toSorted()).toEqual(kinds);
  expect(Object.keys(COMMAND_ANSWERS).toSorted()).toEqual(kinds);
});

onEach(DATABASES, (open) => {
  describe('the matrix of commands', () => {
    test('says to every sender what the table says, and changes nothing for those it refuses', async () => {
      const place = await furnished(await harbour(open));
      const senders = await sendersOf(place);
      const { store, written } = rehearsal(place.w.deps.store);
      const w = { ...place.w, app: createApp({ ...place.w.deps, store }, routes) };
      const found: Record<string, Record<string, string>> = {};
      const wrote: string[] = [];
      const makeOf = (kind: CommandName): Made => ({
        ...{ t: 'command', kind },
        body: BODIES[kind](place.ids, place),
      });
      for (const { kind } of COMMANDS)
        for (const caller of CALLERS) {
          written.length = 0;
          const seen = await sent(w, makeOf(kind), senders[caller]);
          found[kind] = { ...found[kind], [caller]: seen };
          const more = written.filter((table) => !REMEMBERED.has(table));
          if (seen !== 'done' && more.length > 0) wrote.push(`${kind} ${caller} ${more.join()}`);
        }
      expect(found).toEqual(COMMAND_ANSWERS);
      expect(wrote).toEqual([]);
    });

    test('says the same of answers for the figures, which are people’s', async () => {
      const place = await furnished(await harbour(open));
      const senders = await sendersOf(place);
      const { store, written } = rehearsal(place.w.deps.store);
      const w = { ...place.w, app: createApp({ ...place.w.deps, store }, routes) };
      const body = { lesson: place.ids.lesson, week: isoWeek(NOON), kind: 'check', value: 'right' };
      const found: Record<string, string> = {};
      const wrote: string[] = [];
      for (const caller of CALLERS) {
        written.length = 0;
        found[caller] = await sent(w, { t: 'contribution', kind: 'check', body }, senders[caller]);
        const more = written.filter((table) => !REMEMBERED.has(table));
        if (found[caller] !== 'stored' && more.length > 0) wrote.push(`${caller} ${more.join()}`);
      }
      expect(found).toEqual(ANSWER_ANSWERS);
      expect(wrote).toEqual([]);
    });
  });
});
