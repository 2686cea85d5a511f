import { canonical } from '../../lib/hash/canonical.ts';
import { sha256 } from '../../lib/hash/sha256.ts';
import { SKILL_LIMIT, Skill, SkillId } from '../../lib/model/skill.ts';
import { SkillRoles } from '../../lib/review/people.ts';
import type { Reviewed } from '../../lib/review/refusal.ts';
import { delegate, putSkill, transfer } from '../../lib/review/skill.ts';
import { badText } from '../../lib/rules/bad-text.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { type Line, readCsv } from './csv.ts';
import { type Cells, COLUMNS, type Column, cellsOf, type Known, type TeamSkills } from './rows.ts';

/** What is wrong with a file: in which line, and where it is one, in which column. */
export type LineProblem = {
  line: number;
  kind:
    | 'open-quote'
    | 'stray-quote'
    | 'cells'
    | 'empty'
    | 'header'
    | 'value'
    | 'bad-text'
    | 'twice'
    | 'limit'
    | 'no-member'
    | 'not-owner'
    | 'not-allowed';
  column?: Column;
};

/** A change of one skill; `before` is null for a new one, whose id is made when it is written. */
export type SkillChange = {
  line: number;
  before: Known | null;
  id: string | null;
  words: Skill;
  roles: SkillRoles;
  /** What differs, as it is and as it will be. */
  differs: { column: Column; from: string; to: string }[];
};

export type Plan = { changes: SkillChange[]; same: number; hash: string };

type Found = Result<SkillChange, LineProblem>;

/** Stands for the id of a new skill until it is made. */
const NEW = '00000000-0000-4000-8000-000000000000';

const HEAD = new Set<string>(COLUMNS);

const isColumn = (name: string): name is Column => HEAD.has(name);

/** The columns of the first record, or null where one is unknown, there twice, or the name is missing. */
function headOf({ cells }: Line): Column[] | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const known = names.filter(isColumn);
  const isWhole = known.length === names.length && new Set(known).size === known.length;
  return isWhole && known.includes('name') ? known : null;
}

const entries = (cell: string): string[] =>
  cell
    .split(/\r\n|\n|\r/)
    .map((entry) => entry.trim().normalize('NFC'))
    .filter((entry) => entry !== '');

const COLUMN_OF: Readonly<Record<string, Column>> = {
  id: 'id',
  name: 'name',
  cues: 'cues',
  levels: 'levels',
  alignments: 'alignments',
};

/** The words of a line, what it leaves out as they were. */
function wordsFrom(
  id: string,
  cells: Partial<Cells>,
  before: Known | null,
): Result<Skill, Omit<LineProblem, 'line'>> {
  const old = before?.words ?? { id, cues: [] };
  const list = (column: 'cues' | 'levels' | 'alignments') =>
    cells[column] === undefined ? {} : { [column]: entries(cells[column]) };
  const cues = cells.cues === undefined ? {} : { cues: entries(cells.cues.toLowerCase()) };
  const given = {
    ...old,
    ...cues,
    ...list('levels'),
    ...list('alignments'),
    name: (cells.name ?? '').trim(),
  };
  const read = Skill.safeParse(given);
  if (!read.success) {
    const column = COLUMN_OF[String(read.error.issues[0]?.path[0])];
    return fail({ kind: 'value', ...(column === undefined ? {} : { column }) });
  }
  return ok(read.data);
}

type People = Pick<TeamSkills, 'members' | 'people'>;
type Acting = { who: string; grant: { kind: 'review' } };

/** The people of a cell, by address; null where one is no member. */
const peopleOf = (cell: string, { people }: People): string[] | null => {
  const found = entries(cell).map((email) => people.get(email.toLowerCase()) ?? null);
  return found.every((person) => person !== null) ? found : null;
};

/** The one person of a cell, or none; undefined where it names no member or several. */
function personOf(cell: string, people: People): string | null | undefined {
  const found = peopleOf(cell, people);
  return found === null || found.length > 1 ? undefined : (found[0] ?? null);
}

type Step = Result<SkillRoles, Omit<LineProblem, 'line'>>;

const stepped = (reviewed: Reviewed<SkillRoles>, column: Column): Step => {
  if (reviewed.ok) return ok(reviewed.value);
  return fail({ kind: reviewed.problem.kind === 'not-owner' ? 'not-owner' : 'not-allowed', column });
};

/**
 * The owner of a line: whoever it names is offered the skill and accepts it themselves, but for the admin who brings
 * the file. An empty cell takes nobody's skill away.
 */
function ownerStep(roles: SkillRoles, cell: string, people: People, acting: Acting): Step {
  const to = personOf(cell, people);
  if (to === undefined) return fail({ kind: 'no-member', column: 'owner' });
  if (to === null || to === roles.owner || to === roles.offered) return ok(roles);
  const offered = transfer({ members: people.members, roles }, { ...acting, to });
  if (!offered.ok || to !== acting.who) return stepped(offered, 'owner');
  return ok({
    ...offered.value,
    owner: to,
    offered: null,
    deputy: roles.deputy === to ? null : roles.deputy,
  });
}

function deputyStep(roles: SkillRoles, cell: string, people: People, acting: Acting): Step {
  const to = personOf(cell, people);
  if (to === undefined) return fail({ kind: 'no-member', column: 'deputy' });
  if (to === roles.deputy) return ok(roles);
  return stepped(delegate({ members: people.members, roles }, { ...acting, to }), 'deputy');
}

function approverStep(roles: SkillRoles, cells: Partial<Cells>, people: People, acting: Acting): Step {
  const named = cells.named === undefined ? roles.named : peopleOf(cells.named, people);
  const domain =
    cells.domain_approver === undefined ? roles.domainApprover : personOf(cells.domain_approver, people);
  if (named === null) return fail({ kind: 'no-member', column: 'named' });
  if (domain === undefined) return fail({ kind: 'no-member', column: 'domain_approver' });
  if (named.length > 20) return fail({ kind: 'value', column: 'named' });
  const approvers = { named: [...new Set(named)], domainApprover: domain };
  return stepped(putSkill({ members: people.members, roles }, { ...acting, approvers }), 'named');
}

function rolesFrom(cells: Partial<Cells>, before: Known | null, people: People, acting: Acting): Step {
  let step: Step = ok(before?.roles ?? SkillRoles.parse({}));
  if (step.ok && cells.deputy !== undefined) step = deputyStep(step.value, cells.deputy, people, acting);
  if (step.ok && cells.owner !== undefined) step = ownerStep(step.value, cells.owner, people, acting);
  return step.ok ? approverStep(step.value, cells, people, acting) : step;
}

/** Which skill a line is about: by its id, else by its name, so that the same file twice makes nothing twice. */
const aboutOf = (cells: Partial<Cells>, { skills }: TeamSkills): Known | null => {
  const id = (cells.id ?? '').trim().toLowerCase();
  const name = (cells.name ?? '').trim().toLowerCase();
  return skills.find((one) => (id === '' ? one.words.name.toLowerCase() === name : one.id === id)) ?? null;
};

function changeOf(line: number, cells: Partial<Cells>, team: TeamSkills, acting: Acting): Found {
  const wrong = COLUMNS.find((column) =>
    entries(cells[column] ?? '').some((entry) => badText(entry) !== null),
  );
  if (wrong !== undefined || Object.values(cells).some((cell) => /[\uFFFD\0]/.test(cell)))
    return fail({ line, kind: 'bad-text', ...(wrong === undefined ? {} : { column: wrong }) });
  const id = (cells.id ?? '').trim().toLowerCase();
  if (id !== '' && !SkillId.safeParse(id).success) return fail({ line, kind: 'value', column: 'id' });
  const before = aboutOf(cells, team);
  const own = before?.id ?? (id === '' ? null : id);
  const words = wordsFrom(own ?? NEW, cells, before);
  if (!words.ok) return fail({ line, ...words.problem });
  const roles = rolesFrom(cells, before, team, acting);
  if (!roles.ok) return fail({ line, ...roles.problem });
  const shown = (known: Pick<Known, 'words' | 'roles'>): Cells => {
    const owner = known.roles.offered ?? known.roles.owner;
    return cellsOf({ id: own ?? '', words: known.words, roles: { ...known.roles, owner } }, team.emails);
  };
  const from = before === null ? null : shown(before);
  const to = shown({ words: words.value, roles: roles.value });
  const differs = COLUMNS.map((column) => ({ column, from: from?.[column] ?? '', to: to[column] }));
  return ok({
    line,
    before,
    id: own,
    words: words.value,
    roles: roles.value,
    differs: differs.filter((one) => one.column !== 'id' && one.from !== one.to),
  });
}

/** Lines about the same skill, by id or by name, after the first. */
function repeated(changes: readonly SkillChange[]): LineProblem[] {
  const seen = new Set<string>();
  return changes.flatMap(({ line, id, words }) => {
    const names = [`name ${words.name.toLowerCase()}`, ...(id === null ? [] : [`id ${id}`])];
    const isTwice = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isTwice ? [{ line, kind: 'twice' as const }] : [];
  });
}

/**
 * What a CSV text would change in a team's skills if an admin brought it now, or every line that is wrong: then nothing is
 * changed at all. A skill that is not in it stays as it is.
 */
export function planSkills(text: string, team: TeamSkills, admin: string): Result<Plan, LineProblem[]> {
  const read = readCsv(text);
  if (!read.ok) return fail([read.problem]);
  const [first, ...rest] = read.value;
  if (first === undefined) return fail([{ line: 1, kind: 'empty' }]);
  const head = headOf(first);
  if (head === null) return fail([{ line: first.line, kind: 'header' }]);
  if (rest.length === 0) return fail([{ line: first.line, kind: 'empty' }]);
  const acting = { who: admin, grant: { kind: 'review' } } as const;
  const found = rest.map(({ line, cells }) => {
    const named: Partial<Cells> = Object.fromEntries(
      head.map((column, index) => [column, cells[index] ?? '']),
    );
    return changeOf(line, named, team, acting);
  });
  const all = found.flatMap((one) => (one.ok ? [one.value] : []));
  const wrong = [...found.flatMap((one) => (one.ok ? [] : [one.problem])), ...repeated(all)];
  const made = all.filter(({ before }) => before === null);
  const over = made[Math.max(0, SKILL_LIMIT - team.skills.length)];
  if (over !== undefined) wrong.push({ line: over.line, kind: 'limit' });
  if (wrong.length > 0) return fail(wrong.toSorted((a, b) => a.line - b.line));
  const changes = all.filter(({ before, differs }) => before === null || differs.length > 0);
  const hash = sha256(
    canonical(
      changes.map(({ before, differs, ...change }) => ({
        ...change,
        differs,
        version: before?.version ?? 0,
      })),
    ),
  );
  return ok({ changes, same: all.length - changes.length, hash });
}
