import type { Idea } from '../checks/idea.ts';
import type { Page } from '../page.ts';
import { overlap } from '../span.ts';
import { chance } from '../worth/linear.ts';
import { candidatesOn } from './candidates.ts';
import { BAR, CASE_WEIGHTS } from './weights.ts';

/** The questions on cases that the weights take for usable as they stand, best first; `worth` is how likely that is. */
export const casesAsked = (page: Page, bar = BAR): Idea[] =>
  candidatesOn(page)
    .map(({ idea, signs }) => ({ ...idea, worth: chance(signs, CASE_WEIGHTS) }))
    .filter(({ worth }) => worth >= bar)
    .sort((a, b) => b.worth - a.worth || a.order - b.order);

const textsOf = ({ right, wrong }: Idea): Set<string> => new Set([right, ...wrong].map(({ text }) => text));

/** Two questions of other cases; with the same three answers the second would be what is left over. */
const apart = (a: Idea, b: Idea): boolean =>
  !overlap(a.span, b.span) && a.right.text !== b.right.text && !textsOf(a).isSubsetOf(textsOf(b));

const MOST = 2;

/** The best questions on the cases of these sections, none of which answers another. */
export function pickCases(asked: readonly Idea[], sections: ReadonlySet<number>, most = MOST): Idea[] {
  const chosen: Idea[] = [];
  for (const idea of asked) {
    if (chosen.length >= most) break;
    if (sections.has(idea.section) && chosen.every((other) => apart(idea, other))) chosen.push(idea);
  }
  return chosen;
}

/** The questions of a lesson: those on cases, then the others on other sentences. */
export const askedWith = (cases: readonly Idea[], ideas: readonly Idea[]): Idea[] => [
  ...cases,
  ...ideas.filter(({ span }) => !cases.some((one) => overlap(one.span, span))),
];
