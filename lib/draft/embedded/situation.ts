import { conditionOf, START_OF_NO_CLAUSE } from './conditions.ts';
import type { Page } from './page.ts';
import type { Region } from './region.ts';
import type { Scored } from './score.ts';
import { points } from './shape.ts';
import type { Span } from './span.ts';
import { pageName } from './title.ts';
import { countWords, isSpoken } from './unit.ts';

const LEAST_WORDS = 3;
const MOST_WORDS = 40;
/** When something matters is told before it is explained. */
const FRONT = 4;
/** So many conditions in one section are its branches; none of them is when the whole is needed. */
const BRANCHES = 3;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The first sentences of a region and of the page, none behind the first that the lesson does or chooses by. */
function fronts(region: Region, page: Page, whole: readonly Scored[], body: readonly Span[]): Scored[] {
  const starts = body.map(({ block }) => page.blocks.indexOf(block));
  const end = Math.min(...starts, page.blocks.length);
  const opening = whole.filter(({ unit }) => unit.section === (whole[0]?.unit.section ?? 0)).slice(0, FRONT);
  const own = region.scored.filter(({ unit }) => unit.section === region.root).slice(0, FRONT);
  return [...new Set([...own, ...opening])].filter(
    ({ unit }) =>
      isSpoken(unit) &&
      unit.part.block.in === undefined &&
      unit.words <= MOST_WORDS &&
      unit.part.at < end &&
      page.language?.deictic.test(unit.text) !== true,
  );
}

const topicStems = (region: Region, page: Page): ReadonlySet<string> =>
  page.stems(`${pageName(page)} ${page.sections[region.root]?.title ?? ''}`);

/** The condition of a sentence without what it orders, with its own word before it. */
function conditionsIn(front: readonly Scored[], region: Region, page: Page): string[] {
  const found = front.flatMap(({ unit }) => {
    const condition = conditionOf(unit, page);
    return condition === null || condition.aim ? [] : [{ ...condition, section: unit.section }];
  });
  const branching = (section: number): boolean =>
    region.scored.filter(({ unit }) => unit.section === section && conditionOf(unit, page) !== null).length >=
    BRANCHES;
  const topic = topicStems(region, page);
  return found
    .filter(({ clause, section }) => !branching(section) && !page.stems(clause).isDisjointFrom(topic))
    .map(({ start, clause }) => `${capital(start)} ${clause}`);
}

/** A title that tells of a state is one: "When the pump does not start", "The pump does not start". */
function isState(title: string, { language, pack }: Page): boolean {
  if (language === null || pack === null || /[?:,]/u.test(title)) return false;
  if (points(title, language) || countWords(title) < LEAST_WORDS) return false;
  const clause = language.conditionStart.exec(title)?.groups?.rest;
  if (clause !== undefined)
    return (
      !START_OF_NO_CLAUSE.test(clause) &&
      (language.whole.test(clause) || language.finite(clause, pack.imperatives))
    );
  const tells = language.whole.test(title) && language.finite(title, pack.imperatives);
  return tells && language.symptom.test(title) && !language.obliges.test(title);
}

/**
 * When the lesson matters: a condition, or the state a title names, in the page's words and never a step; '' where the page does not say, so that
 * a person does. `body` is what the lesson does or chooses by.
 */
export function situationIn(
  region: Region,
  page: Page,
  whole: readonly Scored[],
  body: readonly Span[],
): string {
  if (page.language === null) return '';
  const front = fronts(region, page, whole, body);
  const [condition] = conditionsIn(front, region, page);
  const titles = [page.sections[region.root]?.title ?? '', pageName(page)];
  return condition ?? titles.find((title) => isState(title, page)) ?? '';
}
