import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import type { Store } from '../../../server/store/port.ts';
import { ask, item, makeMember, makeTeam, newId, type Someone, type World, world } from './team.ts';

export type Told = { status: string; code?: string; current?: unknown; seq?: number };
export type Row = { entity: string; kind?: string; id: string; op: string; body: Record<string, unknown> };

export const HOUR = 3_600_000;

/** A team of five with a skill: Ada is admin, Olga owns the skill, Dan is her deputy, Finn and Gwen own nothing. */
export async function harbour(open: () => Promise<Store>, env: Record<string, string> = {}) {
  const w = world(await open(), env);
  const team = await makeTeam(w.deps);
  const [ada, olga, dan, finn, gwen] = [
    await makeMember(w.deps, team, { role: 'admin' }),
    await makeMember(w.deps, team),
    await makeMember(w.deps, team),
    await makeMember(w.deps, team),
    await makeMember(w.deps, team),
  ];
  const skill = newId();
  const grants = new Map<string, string>();
  for (const who of [ada, olga, dan, finn, gwen]) grants.set(who.device, await grant(w, who));
  const numbers = new Map<string, number>();
  /** One command of a device, with its review grant unless another is given. */
  async function send(
    who: Someone,
    kind: string,
    body: object,
    more: { grant?: string | undefined; id?: string; needs?: string } = {},
  ): Promise<Told> {
    const n = (numbers.get(who.device) ?? 0) + 1;
    numbers.set(who.device, n);
    const epoch = (await w.deps.store.get('team', { team_id: team }))?.epoch;
    const given = 'grant' in more ? more.grant : grants.get(who.device);
    const { grant: _, ...named } = more;
    const items = [item('command', n, kind, body, named)];
    const sent = await ask(w, who, 'POST', '/v1/push', {
      protocol: 1,
      epoch,
      gen: 0,
      items,
      ...(given === undefined ? {} : { grant: given }),
    });
    return (sent.body.results as Told[] | undefined)?.[0] ?? { status: `${sent.status}`, current: sent.body };
  }
  await send(ada, 'skill.put', {
    skill: { id: skill, cues: [], name: 'Pumps' },
    named: [],
    version: null,
    domainApprover: null,
  });
  await send(ada, 'transfer', { skill, to: olga.person });
  await send(olga, 'accept', { skill });
  await send(olga, 'delegate', { skill, to: dan.person });
  const rows = async (who: Someone, stream: 'me' | 'team') =>
    (await ask(w, who, 'GET', `/v1/pull?stream=${stream}`)).body.rows as Row[];
  const tasks = async (who: Someone) =>
    (await rows(who, 'me'))
      .filter(({ entity, op }) => entity === 'task' && op === 'put')
      .map(({ body }) => body.why);
  return { w, team, skill, ada, olga, dan, finn, gwen, send, rows, tasks };
}

/** A review grant of a device, or one bound to what `bound` says. */
export async function grant(w: World, who: Someone, bound: string | null = null): Promise<string> {
  const secret = newId();
  await w.deps.store.write((tx) =>
    tx.insert('review_grant', [
      {
        team_id: who.team,
        grant_hash: sha256(secret),
        device_id: who.device,
        person_id: who.person,
        auth_at: w.clock.now,
        bound_to: bound,
        expires_at: w.clock.now + 8 * HOUR,
        used_at: null,
      },
    ]),
  );
  return secret;
}

export type Harbour = Awaited<ReturnType<typeof harbour>>;

/** What a submit says of a revision. */
export const revisionBody = (
  ids: { lesson: string; rev: string; submission: string },
  content: LessonContent,
  base: string | null = null,
) => ({
  ...ids,
  base,
  content,
  contentHash: contentHash(content),
  meaningHash: meaningHash(content),
  found: [],
});

/** A submission by `who`, with what is needed to decide about it. */
export async function submitted(
  place: Harbour,
  who: Someone,
  content: LessonContent,
  on: { lesson?: string; base?: string } = {},
  more: object = {},
) {
  const ids = { lesson: on.lesson ?? newId(), rev: newId(), submission: newId() };
  const told = await place.send(who, 'submit', { ...revisionBody(ids, content, on.base ?? null), ...more });
  const approve = (by: Someone, other: object = {}, sent: object = {}) =>
    place.send(
      by,
      'decide',
      {
        submission: ids.submission,
        contentHash: contentHash(content),
        verdict: 'approve',
        comment: '',
        found: [],
        confirms: [],
        reason: null,
        ...other,
      },
      sent,
    );
  return { ...ids, told, content, approve };
}
