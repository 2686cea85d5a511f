import { type KindSigns, kindSignsFor } from '../../templates/kind-signs.ts';
import type { Table } from '../entries/tables.ts';
import { isProcedure } from '../procedures.ts';
import { proseSteps } from '../prose-steps.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../region.ts';
import type { Scored } from '../score.ts';
import { looseBranches } from '../stories/loose-guide.ts';
import type { Signs } from './signs.ts';

const flag = (holds: boolean | undefined): number => (holds === true ? 1 : 0);
const most = (count: number, bound: number): number => Math.min(count, bound) / bound;

/** Shares of sentences count this much, so that they weigh about as much as what is there or not. */
const SHARE = 3;
const HERE = [
  'order',
  'case',
  'obliges',
  'must',
  'why',
  'denies',
  'defines',
  'example',
  'turn',
  'past',
  'date',
  'limit',
  'when',
  'effect',
  'you',
  'we',
  'old',
] as const;
const ALL = ['order', 'case', 'defines', 'example', 'past', 'date', 'you', 'we'] as const;
const ROLES = ['symptom', 'tried', 'cause', 'fix', 'prevention'] as const;
const SAID = ['cause', 'fix', 'prevents'] as const;

const shareOf = (scored: readonly Scored[], name: string): number =>
  (SHARE * scored.reduce((sum, { signs }) => sum + (signs[name] ?? 0), 0)) / Math.max(1, scored.length);

const shares = (scored: readonly Scored[], names: readonly string[], mark: string): Signs =>
  Object.fromEntries(names.map((name) => [`${mark}_${name}`, shareOf(scored, name)]));

const matching = (scored: readonly Scored[], pattern: RegExp | undefined): number =>
  pattern === undefined
    ? 0
    : (SHARE * scored.filter(({ unit }) => pattern.test(unit.text)).length) / Math.max(1, scored.length);

/** What the page and the section are called. */
function named({ page }: Reading, { root }: Region, signs: KindSigns | null): Signs {
  const title = page.capture.title.trim();
  const own = page.sections[root];
  const heading = (own?.level ?? 0) < 2 ? '' : (own?.title ?? '').trim();
  const incident = page.language?.incident;
  const roles = ROLES.filter((role) =>
    page.sections.some(({ title: one, level }) => level >= 2 && incident?.headings[role].test(one.trim())),
  );
  return {
    title_doing: flag(signs?.doing.test(title)),
    title_choosing: flag(signs?.choosing.test(title)),
    title_explaining: flag(signs?.explaining.test(title)),
    title_incident: flag(incident?.title.test(title)),
    heading_doing: flag(signs?.doing.test(heading)),
    heading_choosing: flag(signs?.choosing.test(heading)),
    heading_explaining: flag(signs?.explaining.test(heading)),
    heading_cause: flag(incident?.headings.cause.test(heading)),
    roles: most(roles.length, 3),
  };
}

/** What lists and tables of the section are made of. */
function built(reading: Reading, region: Region, signs: KindSigns | null): Signs {
  const { page } = reading;
  const inside = (section: number | undefined): boolean =>
    section !== undefined && region.sections.has(section);
  const lists = reading.procedures.filter(({ section }) => inside(section));
  const tables = page.blocks.filter(
    (block, at): block is Table => block.kind === 'table' && inside(page.sectionOf[at]),
  );
  const heads = tables.map(({ rows }) => rows[0]?.map(({ text }) => text.trim()) ?? []);
  const cases = reading.conditions.filter(({ unit }) => inside(unit.section));
  const items = region.scored.filter(({ unit }) => unit.part.role === 'item');
  return {
    procedure: flag(lists.some((list) => isProcedure(list, page.language))),
    numbered: flag(lists.some(({ ordered }) => ordered)),
    listed: flag(lists.some(({ ordered }) => !ordered)),
    commanded: lists.reduce((high, { imperative }) => Math.max(high, imperative), 0),
    prose: flag(proseSteps(region.scored, page) !== null),
    table: flag(tables.length > 0),
    case_column: flag(heads.some(([first = '']) => signs?.caseColumn.test(first))),
    act_column: flag(heads.some((head) => head.slice(1).some((one) => signs?.actColumn.test(one)))),
    rows: most(reading.rows.filter(({ section, form }) => inside(section) && form === 'act').length, 3),
    acts: most(cases.filter(({ form, aim }) => form === 'act' && !aim).length, 3),
    cases: most(cases.filter(({ aim }) => !aim).length, 4),
    labels: most(items.filter(({ unit }) => /^[^:]{3,80}:\s/u.test(unit.text)).length, 3),
    entries: most(reading.entries.filter(({ section }) => inside(section)).length, 4),
    asks: most(region.scored.filter(({ unit }) => /\?$/u.test(unit.text)).length, 3),
  };
}

/** How many cases can be told of it, in whatever form, and how much of it they are. */
function casesIn({ page }: Reading, region: Region): Signs {
  const { length } = looseBranches(region, page);
  const share = Math.min(1, length / Math.max(1, region.scored.length));
  return { branches: 2 * most(length, 8), branch_share: SHARE * share };
}

/** What is on a page that tells which kind of lesson its section makes. */
export function kindSigns(reading: Reading, region: Region): Signs {
  const { page, scored } = reading;
  const signs = kindSignsFor(page.language?.language);
  return {
    bias: 1,
    ...named(reading, region, signs),
    ...built(reading, region, signs),
    ...casesIn(reading, region),
    ...shares(region.scored, HERE, 'here'),
    ...shares(scored, ALL, 'all'),
    ...Object.fromEntries(
      SAID.map((name) => [`says_${name}`, flag(scored.some((one) => one.signs[name] === 1))]),
    ),
    here_time: matching(region.scored, signs?.time),
    all_time: matching(scored, signs?.time),
    here_passive: matching(region.scored, signs?.passive),
    here_if: matching(region.scored, signs?.supposes),
    here_turns: matching(region.scored, signs?.sequence),
    here_settles: matching(region.scored, signs?.settles),
    here_bound: matching(region.scored, signs?.bound),
    told: flag(reading.incident !== null),
  };
}
