import type { Case } from '../checks/case.ts';
import { type Condition, conditionOf } from '../conditions.ts';
import type { Page } from '../page.ts';
import { insightIn, mistakesIn } from '../picks.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../region.ts';
import { type Span, spanOf } from '../span.ts';
import { EMPTY, type Story, spansOf } from './story.ts';

const LEAST = 3;
const MOST = 12;
const SHARE = 0.35;
const MOSTLY = 0.6;

const isBranch = ({ form, aim }: Condition): boolean => form === 'act' && !aim;

/** The cases of lists that are made of them; there a case may speak of what the list is about. */
function listedCases({ page }: Reading, region: Region): Condition[] {
  const items = region.scored.filter(({ unit }) => unit.part.role === 'item' && unit.first);
  return [...Map.groupBy(items, ({ unit }) => unit.part.block).values()].flatMap((list) => {
    const cases = list.flatMap(({ unit }) => conditionOf(unit, page, 'listed') ?? []).filter(isBranch);
    return cases.length >= LEAST && cases.length >= list.length * MOSTLY ? cases : [];
  });
}

/** The conditions of a region that lead to an act, when they are what it is made of; else none. */
export function branchesIn(reading: Reading, region: Region): Condition[] {
  const alone = reading.conditions.filter((one) => isBranch(one) && region.sections.has(one.unit.section));
  const listed = listedCases(reading, region).filter(({ unit }) => !alone.some((one) => one.unit === unit));
  const acts = [...alone, ...listed].sort((a, b) => a.unit.order - b.unit.order);
  const standing = region.scored.filter(({ stands }) => stands).length;
  return acts.length >= LEAST && acts.length >= standing * SHARE ? acts.slice(0, MOST) : [];
}

const denied = (condition: Condition, page: Page): boolean =>
  condition.clause
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some((word) => page.pack?.negations.has(word));

/** A branch quotes its act alone, unless the condition denies: then only the whole sentence keeps the meaning. */
const actOf = (condition: Condition, page: Page): Span =>
  denied(condition, page)
    ? spanOf(condition.unit)
    : { block: condition.unit.part.block, start: condition.from, end: condition.to };

/** A branch before its act is a claim. */
export type BranchSpan = Story['branches'][number];

export const branchesOfConditions = (acts: readonly Condition[], page: Page): BranchSpan[] =>
  acts.map((condition) => ({ condition: condition.clause, act: actOf(condition, page) }));

/** The rows of the region's tables that say what to do in a case. */
export function branchesOfRows(rows: readonly Case[], region: Region): BranchSpan[] {
  const acts = rows.filter(({ form, section }) => form === 'act' && region.sections.has(section));
  return acts.length >= LEAST
    ? acts.slice(0, MOST).map(({ words, span }) => ({ condition: words, act: span }))
    : [];
}

/** "If this, do that", branch by branch. */
export function decisionGuide(region: Region, page: Page, branches: readonly BranchSpan[]): Story {
  const used = branches.map(({ act }) => act);
  const insight = insightIn(region, page, used, []);
  return {
    ...EMPTY,
    kind: 'decision-guide',
    insight,
    branches,
    mistakes: mistakesIn(region, page, [...used, ...spansOf(insight)]),
  };
}
