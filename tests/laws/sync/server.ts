import { sha256 } from '../../../lib/hash/sha256.ts';
import type { PullAnswer, Stream } from '../../../lib/protocol/pull.ts';
import { changeRole } from '../../../server/auth/members.ts';
import { rolesOf } from '../../../server/commands/rows.ts';
import { newEpochs } from '../../../server/epoch.ts';
import { applyErasures, eraseEvents, eraseLog } from '../../../server/erase.ts';
import type { Store } from '../../../server/store/port.ts';
import { type Row, TABLES, type TableName } from '../../../server/store/tables.ts';
import {
  ask,
  item,
  makeDevice,
  makeMember,
  makeTeam,
  newId,
  type Someone,
  type World,
} from '../../server/setup/team.ts';

type Copy = Map<TableName, Row<TableName>[]>;

/** What of a copy does not come back to life. */
const ENDED = ['session', 'verification', 'device_code', 'review_grant', 'pairing'] as const;

async function snapshot(store: Store): Promise<Copy> {
  const copy: Copy = new Map();
  for (const table of Object.keys(TABLES) as TableName[])
    copy.set(table, await store.list(table, { where: {} }));
  return copy;
}

async function putBack(store: Store, copy: Copy): Promise<void> {
  await store.write(async (tx) => {
    for (const [table, rows] of copy) {
      await tx.remove(table, {});
      await tx.insert(table, rows);
    }
    for (const table of ENDED) await tx.remove(table, {});
  });
}

export const reviewKey = ({ submission_id, person_id }: { submission_id: string; person_id: string }) =>
  `${submission_id} ${person_id}`;

/** A server with two teams: Ada and Bea in one, Ada alone in the other. Ada leads both, Bea owns the first one's skill. */
export async function lawServer(w: World, store: Store) {
  const harbour = await makeTeam(w.deps);
  const wharf = await makeTeam(w.deps, 'Wharf');
  const ada = await makeMember(w.deps, harbour, { role: 'admin' });
  const bea = await makeMember(w.deps, harbour);
  const [member] = await store.list('member', { where: { team_id: harbour, person_id: ada.person } });
  if (member === undefined) throw new Error('a member that was made is missing');
  await store.write((tx) => tx.insert('member', [{ ...member, team_id: wharf }]));
  const desk = { ada, bea };
  const skill = newId();
  let backup: Copy | null = null;

  async function giveGrant({ team, person, device }: Someone): Promise<string> {
    const secret = newId();
    const row = {
      team_id: team,
      grant_hash: sha256(secret),
      device_id: device,
      person_id: person,
      auth_at: w.clock.now,
      bound_to: null,
      expires_at: w.clock.now + 8 * 3_600_000,
      used_at: null,
    };
    await store.write((tx) => tx.insert('review_grant', [row]));
    return secret;
  }

  /** A command of a person from a device that is none of those looked at; what became of it. */
  async function command(who: 'ada' | 'bea', kind: string, body: object): Promise<string> {
    const one = desk[who];
    const device = await store.get('device', { team_id: harbour, device_id: one.device });
    const head = await store.get('head', { team_id: harbour, stream: `me:${one.person}` });
    const answer = await ask(w, one, 'POST', '/v1/push', {
      protocol: 1,
      epoch: await epochOf(harbour),
      gen: head?.gen ?? 0,
      grant: await giveGrant(one),
      items: [
        item('command', (device?.have ?? 0) + 1, kind, body, { id: newId(w.clock.now), at: w.clock.now }),
      ],
    });
    const { results } = answer.body as { results?: { status: string; code?: string }[] };
    return results?.[0]?.code ?? results?.[0]?.status ?? `${answer.status}`;
  }

  const epochOf = async (team: string) => (await store.get('team', { team_id: team }))?.epoch ?? '';
  const skillRow = () => store.get('skill', { team_id: harbour, skill_id: skill });

  await command('ada', 'skill.put', {
    skill: { id: skill, cues: [], name: 'Pumps' },
    named: [],
    domainApprover: null,
    version: null,
  });
  await command('ada', 'transfer', { skill, to: bea.person });
  await command('bea', 'accept', { skill });

  return {
    ...{ w, store, harbour, wharf, ada, bea, skill, giveGrant, epochOf },
    device: (team: string, person: string) => makeDevice(w.deps, team, person),
    genOf: async (team: string, person: string) =>
      (await store.get('head', { team_id: team, stream: `me:${person}` }))?.gen ?? 0,
    async save() {
      backup = await snapshot(store);
    },
    async restore() {
      if (backup === null) return false;
      await putBack(store, backup);
      await newEpochs(w.deps, 'server.restored', '');
      await applyErasures(w.deps);
      return true;
    },
    erase: (team: string, person: string, id: string) =>
      eraseEvents(w.deps, { team, person, by: person }, [id]),
    eraseAll: (team: string, person: string) => eraseLog(w.deps, { team, person, by: person }),
    /** Bea becomes an admin or none, or the skill goes to the other person, or gets or loses its deputy. */
    async changeRoles(how: 'admin' | 'owner' | 'deputy') {
      if (how === 'admin') {
        const row = await store.get('member', { team_id: harbour, person_id: bea.person });
        const given = { team: harbour, by: ada.person, person: bea.person };
        await changeRole(w.deps, given, row?.role === 'admin' ? 'member' : 'admin');
        return;
      }
      const roles = rolesOf(await skillRow());
      const [owner, other] =
        roles.owner === ada.person ? (['ada', 'bea'] as const) : (['bea', 'ada'] as const);
      if (how === 'deputy') {
        await command(owner, 'delegate', { skill, to: roles.deputy ? null : desk[other].person });
        return;
      }
      await command(owner, 'transfer', { skill, to: desk[other].person });
      await command(other, 'accept', { skill });
    },
    reviews: async () => (await store.list('review', { where: {} })).map(reviewKey),
    /** Everything a person is shown of a stream, asked for from its start. */
    async rows({ token }: Pick<Someone, 'token'>, stream: Stream): Promise<PullAnswer['rows']> {
      const all: PullAnswer['rows'] = [];
      for (let after = '', more = true; more; ) {
        const answer = await ask(w, { token }, 'GET', `/v1/pull?stream=${stream}${after}`);
        const page = answer.body as unknown as PullAnswer;
        if (answer.status !== 200) throw new Error(`a reader was refused: ${answer.status}`);
        all.push(...page.rows);
        after = `&after=${encodeURIComponent(page.next)}`;
        ({ more } = page);
      }
      return all.filter(({ op }) => op === 'put');
    },
  };
}
