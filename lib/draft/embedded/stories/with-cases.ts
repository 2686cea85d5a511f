import type { Idea } from '../checks/idea.ts';
import { overlap } from '../span.ts';
import { type Story, spansOf, toldIn } from './story.ts';

/** A story that also tells the cases that are asked about, where its kind has a place for them: among its cases, or as examples. */
export function withCases(story: Story, cases: readonly Idea[]): Story {
  const told = [...toldIn(story), ...spansOf(story.insight)];
  const missing = cases.filter(({ span }) => !told.some((one) => overlap(one, span)));
  if (story.kind === 'decision-guide') {
    const added = missing.map(({ case: condition = '', span }) => ({ condition, act: span }));
    return { ...story, branches: [...story.branches, ...added] };
  }
  return story.kind === 'concept'
    ? { ...story, examples: [...story.examples, ...missing.map(({ span }) => span)] }
    : story;
}
