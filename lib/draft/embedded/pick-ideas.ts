import type { Idea } from './checks/idea.ts';
import type { Reading } from './reading.ts';
import { ideasIn, type Region } from './region.ts';
import { overlap } from './span.ts';
import { likeness } from './unit.ts';

const MOST = 3;
// Two questions on one order of steps would answer each other.
const MOST_OF_A_KIND = {
  value: 0,
  case: 0,
  'next-step': 1,
  condition: 3,
  choice: 2,
  model: 0,
  person: 0,
} as const;
const TWINS = 0.8;

const optionsOf = ({ right, wrong }: Idea): Set<string> => new Set([right, ...wrong].map(({ text }) => text));

/** Two questions with the same three answers: the second is only what is left over. */
const sameOptions = (a: Idea, b: Idea): boolean => optionsOf(a).isSubsetOf(optionsOf(b));

/** Where one question calls right what the other calls wrong, each shows the answer of the other. */
const tells = (a: Idea, b: Idea): boolean => {
  const [mine, other] = [optionsOf(a), optionsOf(b)];
  return other.has(a.right.text) || mine.has(b.right.text);
};

const twins = (a: Idea, b: Idea, reading: Reading): boolean => {
  const { stems } = reading.page;
  return (
    overlap(a.span, b.span) ||
    sameOptions(a, b) ||
    ((a.trap ?? b.trap) === true && tells(a, b)) ||
    a.right.text === b.right.text ||
    likeness(stems(a.about), stems(b.about)) > TWINS
  );
};

/** The ideas worth asking in one lesson, best first: of different kinds, none twice. */
export function pickIdeas(reading: Reading, region: Region): Idea[] {
  const chosen: Idea[] = [];
  const sorted = ideasIn(reading, region.sections).sort((a, b) => b.worth - a.worth || a.order - b.order);
  for (const idea of sorted) {
    if (chosen.length >= MOST) break;
    const same = chosen.filter(({ made }) => made === idea.made).length;
    if (same < MOST_OF_A_KIND[idea.made] && !chosen.some((other) => twins(idea, other, reading)))
      chosen.push(idea);
  }
  return chosen;
}
