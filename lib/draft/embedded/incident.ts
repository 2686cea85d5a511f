import type { IncidentSigns } from '../templates/incident-signs.ts';
import type { Page } from './page.ts';
import type { Scored } from './score.ts';
import { isSpoken } from './unit.ts';

/** Sentences of a page that tells of one thing that went wrong; of the causes first the one that says so, then the others in reading order. */
export type Incident = {
  readonly symptom: Scored | null;
  readonly tried: readonly Scored[];
  readonly causes: readonly Scored[];
  readonly fix: Scored | null;
  readonly prevention: Scored | null;
};

type Role = 'symptom' | 'tried' | 'cause' | 'fix' | 'prevention';

const MOST_TRIED = 5;
const SAID = ['tried', 'cause', 'fix', 'prevention'] as const;
const HEADED = ['symptom', 'tried', 'cause', 'fix', 'prevention'] as const;

/** Longer pages without a title that says so are manuals, whatever they tell of on the way. */
const MOST_SECTIONS = 14;
const LABEL = /^\p{L}+(?: \p{L}+)?\s*[:–—]/u;

const signsOf = ({ language }: Page): IncidentSigns | null => language?.incident ?? null;

/** The names of the headings a sentence stands below, nearest first; the page's own name says nothing of a part of it. */
const headingsOver = (section: number, { sections }: Page): string[] => {
  const own = sections[section];
  if (own === undefined || own.level < 2) return [];
  const above = own.parent === null ? undefined : sections[own.parent];
  return [own.title, ...(above !== undefined && above.level >= 2 ? [above.title] : [])];
};

const bareHeading = (title: string): string =>
  title
    .replace(/^[\d.)\s]+/u, '')
    .replace(/[\s:?!.]+$/u, '')
    .trim();

/** An order or a case says what to do and not what was. */
const tells = (text: string, { language, pack }: Page): boolean =>
  LABEL.test(text) ||
  (language?.conditionStart.test(text) !== true &&
    (pack === null || language?.imperative(text, pack.imperatives) !== true));

/** What a sentence says of the incident by its own words, else by its heading. */
function rolesIn(page: Page, scored: readonly Scored[], signs: IncidentSigns): Map<Scored, Role> {
  const headed = page.sections.map((_, section) =>
    HEADED.find((role) =>
      headingsOver(section, page).some((title) => signs.headings[role].test(bareHeading(title))),
    ),
  );
  const roles = new Map<Scored, Role>();
  for (const one of scored) {
    const { unit } = one;
    if (!isSpoken(unit) || !one.quotes) continue;
    const said = tells(unit.text, page)
      ? SAID.find((role) => signs.sentences[role].test(unit.text))
      : undefined;
    // A comment answers the page, so that the page's headings say nothing of it.
    const role = said ?? (unit.part.block.in === undefined ? headed[unit.section] : undefined);
    if (role !== undefined) roles.set(one, role);
  }
  return roles;
}

/** Where causes are told apart by heading, the page is a list of what may happen and not of what did. */
const isCatalogue = (page: Page, signs: IncidentSigns): boolean =>
  page.sections.filter(({ title, level }) => level >= 2 && signs.headings.cause.test(bareHeading(title)))
    .length > 1;

/** The sentence of a role that says so itself, else the first below its heading that stands alone. */
function one(found: readonly Scored[], said: RegExp): Scored | null {
  return found.find(({ unit }) => said.test(unit.text)) ?? found.find(({ stands }) => stands) ?? null;
}

const opening = (scored: readonly Scored[]): Scored | null =>
  scored.find(
    ({ unit, stands }) => stands && unit.part.role === 'text' && unit.part.block.in === undefined,
  ) ?? null;

/** The incident a page tells of: its cause, and what was done about it, before or after; null for any other page. */
export function incidentIn(page: Page, scored: readonly Scored[]): Incident | null {
  const signs = signsOf(page);
  if (signs === null || isCatalogue(page, signs)) return null;
  const named = signs.title.test(page.capture.title);
  if (!named && page.sections.length > MOST_SECTIONS) return null;
  const roles = rolesIn(page, scored, signs);
  const of = (role: Role): Scored[] => [...roles].flatMap(([found, its]) => (its === role ? [found] : []));
  const causes = of('cause');
  const cause = one(causes, signs.sentences.cause);
  if (cause === null) return null;
  const fix = one(of('fix'), signs.sentences.fix);
  const prevention = one(of('prevention'), signs.sentences.prevention);
  // Below its heading, what was tried is what a paragraph or an item begins with; the rest is talk about it.
  const tried = of('tried')
    .filter(({ unit, stands }) => signs.sentences.tried.test(unit.text) || (unit.first && stands))
    .slice(0, MOST_TRIED);
  const seen = of('symptom').find(({ stands }) => stands);
  const told = [fix, prevention, tried[0], seen].filter((found) => found !== undefined && found !== null);
  if ((fix === null && prevention === null) || told.length + (named ? 1 : 0) < 2) return null;
  const more = causes.filter((found) => found !== cause && found.stands);
  return {
    symptom: seen ?? opening(scored),
    tried,
    causes: [cause, ...more],
    fix,
    prevention,
  };
}

/** What tells of something that happened: verbs in the past, a day, an hour. */
const happened = ({ signs }: Scored): boolean => signs.past === 1 || signs.date === 1 || signs.time === 1;

const LEAST_HAPPENED = 3;

const likeliest = (scored: readonly Scored[]): Scored[] =>
  scored.filter(({ stands, unit }) => stands && isSpoken(unit)).sort((a, b) => b.worth - a.worth);

/**
 * The incident of a page that the weights take for one, where only its telling says so: the cause is what the chosen section says
 * in the past, or why; null where it says neither.
 */
export function incidentAt(
  page: Page,
  scored: readonly Scored[],
  region: readonly Scored[],
): Incident | null {
  const signs = signsOf(page);
  if (signs === null || isCatalogue(page, signs) || scored.filter(happened).length < LEAST_HAPPENED)
    return null;
  const roles = rolesIn(page, scored, signs);
  const of = (role: Role): Scored[] => scored.filter((found) => roles.get(found) === role);
  const said = of('cause').filter((found) => region.includes(found));
  const told = likeliest(region).filter((found) => happened(found) || found.signs.effect === 1);
  const cause = one(said, signs.sentences.cause) ?? told[0] ?? null;
  if (cause === null) return null;
  const rest = scored.filter((found) => found !== cause);
  const symptom =
    of('symptom').find(({ stands }) => stands) ?? opening(rest.filter(happened)) ?? opening(rest);
  const others = told.filter((found) => found !== cause && found !== symptom);
  return {
    symptom: symptom === cause ? null : symptom,
    tried: of('tried')
      .filter(({ unit, stands }) => signs.sentences.tried.test(unit.text) || (unit.first && stands))
      .filter((found) => found !== cause && found !== symptom)
      .slice(0, MOST_TRIED),
    causes: [cause, ...others],
    fix: one(of('fix'), signs.sentences.fix),
    prevention: one(of('prevention'), signs.sentences.prevention),
  };
}
