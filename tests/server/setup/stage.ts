import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { newDeviceToken } from '../../../server/http/token.ts';
import { meStream, type Store, type Tx } from '../../../server/store/port.ts';
import { type Answer, ask, item, NOON, type Someone, world } from './team.ts';

export const NAMES = ['ada', 'olga', 'dan', 'finn', 'gwen', 'hal', 'bot'] as const;
export type Name = (typeof NAMES)[number];

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Bytes that differ from call to call and are the same in every run; `marks` tell makers of them apart. */
function counted(...marks: readonly [number, number]): (count: number) => Uint8Array {
  let made = 0;
  return (count) => {
    const filled = new Uint8Array(count);
    // Where neither the time of an id nor its version stand.
    if (count > 12) filled.set(marks, 9);
    new DataView(filled.buffer).setUint32(count - 4, ++made);
    return filled;
  };
}

/** What a device keeps: its numbering, how far it has read, and what it sent last. */
type Client = { n: number; cursors: Map<string, string>; last: unknown };

export type Told = { status: string; code?: string; current?: unknown };

type Making = { team: string; name: Name; id: () => string; bytes: (count: number) => Uint8Array };

/** A member with one device, as if they had been there for a year. */
async function addSomeone(tx: Tx, { team, name, id, bytes }: Making): Promise<Someone> {
  const [person, device] = [id(), id()];
  const { token, hash } = newDeviceToken(team, device, bytes);
  await tx.insert('member', [
    {
      team_id: team,
      person_id: person,
      role: name === 'ada' ? 'admin' : 'member',
      status: 'active',
      name,
      kind: name === 'bot' ? 'service' : 'human',
      joined_at: NOON - 365 * DAY,
      joined_by: 'invite',
      reset_at: null,
      left_at: null,
      seq: null,
    },
  ]);
  await tx.insert('device', [
    {
      team_id: team,
      device_id: device,
      person_id: person,
      name: `Laptop of ${name}`,
      token_hash: hash,
      have: 0,
      created_at: NOON,
      used_at: NOON,
      expires_at: NOON + 90 * DAY,
      revoked_at: null,
      ends_at: null,
    },
  ]);
  return { team, person, device, token };
}

/**
 * A team of seven whose every id, secret and time is the same in each run: Ada is admin, Olga owns the skill, Dan is her deputy, Gwen is
 * named for tier 3, Hal for tier 4, Finn has no role and the bot is no human. Several in one database have a number each.
 */
export async function makeStage(store: Store, env: Record<string, string> = {}, number = 0) {
  const w = world(store, env, counted(1, number));
  const bytes = counted(2, number);
  const id = (): string => uuidv7(w.clock.now, bytes(16));
  const team = id();
  const people = {} as Record<Name, Someone>;
  await store.write(async (tx) => {
    await tx.insert('team', [{ team_id: team, name: 'Harbour', epoch: id(), created_at: NOON, seq: null }]);
    for (const name of NAMES) people[name] = await addSomeone(tx, { team, name, id, bytes });
  });
  const clients = new Map<string, Client>();
  const clientOf = (who: Someone): Client => {
    const client = clients.get(who.device) ?? { n: 0, cursors: new Map(), last: null };
    clients.set(who.device, client);
    return client;
  };

  async function giveGrant(
    who: Someone,
    more: { bound?: object; expiresIn?: number; device?: string } = {},
  ): Promise<string> {
    const secret = id();
    const row = {
      team_id: team,
      grant_hash: sha256(secret),
      device_id: more.device ?? who.device,
      person_id: who.person,
      auth_at: w.clock.now,
      bound_to: more.bound === undefined ? null : canonical(more.bound),
      expires_at: w.clock.now + (more.expiresIn ?? 8 * HOUR),
      used_at: null,
    };
    await store.write((tx) => tx.insert('review_grant', [row]));
    return secret;
  }

  /** Pushes items as they are, as of the epoch and generation that hold now unless others are given. */
  async function push(who: Someone, items: readonly unknown[], more: object = {}): Promise<Answer> {
    const epoch = (await store.get('team', { team_id: team }))?.epoch;
    const gen = (await store.get('head', { team_id: team, stream: meStream(who.person) }))?.gen ?? 0;
    const body = { protocol: 1, epoch, gen, items, ...more };
    const client = clientOf(who);
    client.last = body;
    const answer = await ask(w, who, 'POST', '/v1/push', body);
    const { have } = answer.body as { have?: number };
    if (have !== undefined) client.n = have;
    return answer;
  }

  async function send(who: Someone, kind: string, body: object, more: { grant?: string; id?: string } = {}) {
    const { grant, ...named } = { id: id(), ...more };
    const n = clientOf(who).n + 1;
    const items = [item('command', n, kind, body, { at: w.clock.now, ...named })];
    return push(who, items, grant === undefined ? {} : { grant });
  }

  const skill = id();
  const stage = { w, store, team, skill, people, id, clientOf, giveGrant, push, send };
  const { ada, olga, dan, gwen, hal } = people;
  const told = async (who: Someone, kind: string, body: object): Promise<void> => {
    const { body: answer } = await send(who, kind, body, { grant: await giveGrant(who) });
    const [result] = (answer as { results: Told[] }).results;
    if (result?.status !== 'done') throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  };
  await told(ada, 'skill.put', {
    skill: { id: skill, cues: [], name: 'Pumps' },
    named: [gwen.person],
    domainApprover: hal.person,
    version: null,
  });
  await told(ada, 'transfer', { skill, to: olga.person });
  await told(olga, 'accept', { skill });
  await told(olga, 'delegate', { skill, to: dan.person });
  return stage;
}

export type Stage = Awaited<ReturnType<typeof makeStage>>;
