import type { Skill } from '../../lib/model/skill.ts';
import type { Member, SkillRoles } from '../../lib/review/people.ts';
import { isPerson } from '../../lib/review/people.ts';
import { membersOf } from '../commands/docket.ts';
import { rolesOf } from '../commands/rows.ts';
import { skillOf } from '../commands/task-rows.ts';
import type { Reader } from '../store/port.ts';

/** The columns of the CSV, in order. Lists have a line for each entry inside their cell; people are e-mail addresses. */
export const COLUMNS = [
  'id',
  'name',
  'cues',
  'levels',
  'alignments',
  'owner',
  'deputy',
  'named',
  'domain_approver',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Readonly<Record<Column, string>>;

export type Known = { id: string; version: number; words: Skill; roles: SkillRoles };
export type TeamSkills = {
  members: readonly Member[];
  skills: readonly Known[];
  /** Addresses of the active people of the team, by id and the other way round. */
  emails: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
};

/** A team's skills with who they name, as the pages and the CSV show them. */
export async function teamSkills(reader: Reader, team_id: string): Promise<TeamSkills> {
  const members = await membersOf(reader, team_id);
  const values = members.map(({ person }) => person).filter((person) => isPerson(members, person));
  const users = await reader.list('user', { where: {}, among: { column: 'id', values } });
  const rows = await reader.list('skill', { where: { team_id } });
  const skills = rows.map((row) => ({
    id: row.skill_id,
    version: row.version,
    words: skillOf(row),
    roles: rolesOf(row),
  }));
  return {
    members,
    skills: skills.toSorted((a, b) => a.words.name.localeCompare(b.words.name, 'en')),
    emails: new Map(users.map(({ id, email }) => [id, email])),
    people: new Map(users.map(({ id, email }) => [email, id])),
  };
}

const lines = (texts: readonly string[] | undefined): string => (texts ?? []).join('\n');

/** A skill as a record of the CSV; who is not there any more is left out. */
export function cellsOf(
  { id, words, roles }: Omit<Known, 'version'>,
  emails: ReadonlyMap<string, string>,
): Cells {
  const email = (person: string | null) => (person === null ? '' : (emails.get(person) ?? ''));
  return {
    id,
    name: words.name,
    cues: lines(words.cues),
    levels: lines(words.levels),
    alignments: lines(words.alignments),
    owner: email(roles.owner),
    deputy: email(roles.deputy),
    named: lines(roles.named.map(email).filter((one) => one !== '')),
    domain_approver: email(roles.domainApprover),
  };
}
