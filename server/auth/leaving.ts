import { canonical } from '../../lib/hash/canonical.ts';
import { LessonSet } from '../../lib/model/lesson-set.ts';
import type { SkillRoles } from '../../lib/review/people.ts';
import { withoutPerson } from '../../lib/review/skill.ts';
import { withdrawnWith } from '../../lib/review/submit.ts';
import { appendAudit } from '../audit.ts';
import { realign } from '../commands/realign.ts';
import { rolesOf, submissionOf, submissionRow } from '../commands/rows.ts';
import { skillBody } from '../commands/skills.ts';
import { skillOf } from '../commands/task-rows.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';
import { untellPerson } from './names.ts';

type Given = Pick<Deps, 'now' | 'random'> & { config: Pick<Config, 'SMTP_URL'> };
type Who = { team: string; person: string };

/** Everyone a skill names. */
export const holders = ({ owner, deputy, domainApprover, named, offered }: SkillRoles): (string | null)[] => [
  owner,
  deputy,
  domainApprover,
  offered,
  ...named,
];

/** The admin who has been there longest. */
async function firstAdmin(tx: Tx, { team, person }: Who): Promise<string | null> {
  const where = { team_id: team, role: 'admin', status: 'active', kind: 'human' };
  const others = (await tx.list('member', { where })).filter(({ person_id }) => person_id !== person);
  return others.toSorted((a, b) => a.joined_at - b.joined_at)[0]?.person_id ?? null;
}

/**
 * The sets the person owned are whose their skills are now: that of a set's first lesson of such a skill, of any of them, else
 * an admin. Heirs are by skill, null for one that is for admins to give. Returns the team's last number.
 */
async function handOverSets(
  tx: Tx,
  deps: Given,
  who: Who,
  { heirs, seq: last }: { heirs: ReadonlyMap<string, string | null>; seq: number },
): Promise<number> {
  const { team, person } = who;
  let seq = last;
  for (const row of await tx.list('lesson_set', { where: { team_id: team } })) {
    const set = LessonSet.parse(JSON.parse(row.body));
    if (set.owner !== person) continue;
    const among = { column: 'lesson_id', values: set.lessons } as const;
    const lessons = await tx.list('lesson', { where: { team_id: team }, among });
    const skillOfLesson = new Map(lessons.map((one) => [one.lesson_id, one.home_skill_id]));
    const own = set.lessons.map((id) => heirs.get(skillOfLesson.get(id) ?? ''));
    const heir = [...own, ...heirs.values()].find((one) => one != null) ?? (await firstAdmin(tx, who));
    // A team without an admin is a team without people.
    if (heir === null) continue;
    const { set_id, version } = row;
    const body = canonical({ ...set, owner: heir });
    await tx.put('lesson_set', { team_id: team, set_id, seq: ++seq, version: version + 1, body });
    const subject = { kind: 'set', id: set_id } as const;
    await appendAudit(tx, deps, { team, actor: null, verb: 'set.changed', subject, detail: heir });
  }
  return seq;
}

/** What the person decided about goes on without them: a skill they owned is the deputy's, else for admins to give. */
async function handOver(tx: Tx, deps: Given, who: Who): Promise<void> {
  const { team, person } = who;
  const [head] = await tx.lock(team, ['team']);
  let seq = head?.seq ?? 0;
  const heirs = new Map<string, string | null>();
  for (const row of await tx.list('skill', { where: { team_id: team } })) {
    const roles = rolesOf(row);
    if (!holders(roles).includes(person)) continue;
    const left = withoutPerson(roles, person);
    const { skill_id, version } = row;
    if (roles.owner === person) heirs.set(skill_id, left.owner);
    const body = skillBody(skillOf(row), left);
    await tx.put('skill', { team_id: team, skill_id, seq: ++seq, version: version + 1, body });
    await appendAudit(tx, deps, {
      team,
      actor: null,
      verb: roles.owner === left.owner ? 'skill.changed' : 'skill.transferred',
      subject: { kind: 'skill', id: skill_id },
      detail: left.owner ?? '',
    });
  }
  seq = await handOverSets(tx, deps, who, { heirs, seq });
  if (seq !== head?.seq) await tx.patch('head', { team_id: team, stream: 'team' }, { seq });
}

/** Takes back what the person submitted and nobody has decided; answers its ids. */
async function withdraw(tx: Tx, deps: Given, { team, person }: Who): Promise<string[]> {
  const where = { team_id: team, submitter_id: person, state: 'waiting' };
  const rows = await tx.list('submission', { where });
  const versions = new Map(rows.map(({ submission_id, version }) => [submission_id, version]));
  const withdrawn = withdrawnWith(rows.map(submissionOf), person);
  for (const submission of withdrawn) {
    const { id } = submission;
    await tx.put('submission', submissionRow(team, submission, (versions.get(id) ?? 0) + 1));
    await appendAudit(tx, deps, {
      team,
      actor: null,
      verb: 'submission.withdrawn',
      subject: { kind: 'submission', id },
      detail: '',
    });
  }
  return withdrawn.map(({ id }) => id);
}

/**
 * What else happens when somebody leaves a team or is removed, in the transaction that ends their membership. It holds
 * the locks of `team`, `audit` and the person's own stream.
 */
export async function onLeaving(tx: Tx, deps: Given, who: Who): Promise<void> {
  await handOver(tx, deps, who);
  await untellPerson(tx, deps, who);
  const ended = await withdraw(tx, deps, who);
  await realign(tx, { ...taskPlace(deps, who.team), gone: who.person, ended });
}
