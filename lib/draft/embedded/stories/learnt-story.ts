import type { Idea } from '../checks/idea.ts';
import { incidentAt } from '../incident.ts';
import { free } from '../picks.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../region.ts';
import { spanOf } from '../span.ts';
import { isSpoken } from '../unit.ts';
import { kindSigns } from '../worth/kind-signs.ts';
import { KIND_WEIGHTS } from '../worth/kind-weights.ts';
import { weigh } from '../worth/linear.ts';
import { decisionGuide } from './decision-guide.ts';
import { howTo } from './how-to.ts';
import { incidentStory } from './incident.ts';
import { looseBranches } from './loose-guide.ts';
import { looseSteps } from './loose-steps.ts';
import { type Story, spansOf } from './story.ts';

type Kind = Story['kind'];

const LIMITS = ['denies', 'contrast', 'mistake', 'warns', 'must'] as const;
const KINDS: readonly Kind[] = ['how-to', 'decision-guide', 'incident', 'concept'];

/** The kinds a section may make, likeliest first. */
function likely(reading: Reading, region: Region): Kind[] {
  const signs = kindSigns(reading, region);
  const worth = (kind: Kind): number => weigh(signs, KIND_WEIGHTS[kind]);
  return KINDS.toSorted((a, b) => worth(b) - worth(a));
}

const MOST_MISTAKES = 3;

/** What holds around cases or causes ("a new key never helps here"): the likeliest sentences that set a limit or deny, beside the mistakes. */
function withLimits(story: Story, region: Region): Story {
  const signed = story.kind === 'incident' ? [...LIMITS, 'past'] : LIMITS;
  const { symptom, tried, cause, fix, prevention } = story.incident;
  const told = [
    ...story.mistakes,
    ...story.branches.map(({ act }) => act),
    ...tried,
    ...spansOf(story.insight, symptom, cause, fix, prevention),
  ];
  const limits = free(region, told)
    .filter(({ unit, signs }) => isSpoken(unit) && signed.some((name) => signs[name] === 1))
    .sort((a, b) => b.worth - a.worth)
    .map(({ unit }) => spanOf(unit));
  return { ...story, mistakes: [...story.mistakes, ...limits].slice(0, MOST_MISTAKES) };
}

/** A story of this kind from what the section has for one; null where it has too little. */
function storyAs(kind: Kind, reading: Reading, region: Region, ideas: readonly Idea[]): Story | null {
  const { page } = reading;
  if (kind === 'how-to') {
    const steps = looseSteps(reading, region);
    return steps.length === 0 ? null : howTo(region, page, steps, ideas);
  }
  if (kind === 'decision-guide') {
    const branches = looseBranches(region, page);
    return branches.length === 0 ? null : withLimits(decisionGuide(region, page, branches), region);
  }
  if (kind === 'incident') {
    const incident = incidentAt(page, reading.scored, region.scored);
    return incident === null ? null : withLimits(incidentStory(incident, region, page, ideas), region);
  }
  return null;
}

/** What the weights take a section for whose form tells nothing: the likeliest kind it has enough for; null for a thing explained. */
export function learntStory(reading: Reading, region: Region, ideas: readonly Idea[]): Story | null {
  if (reading.page.language === null) return null;
  for (const kind of likely(reading, region)) {
    if (kind === 'concept') return null;
    const story = storyAs(kind, reading, region, ideas);
    if (story !== null) return story;
  }
  return null;
}
