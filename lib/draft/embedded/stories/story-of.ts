import type { Idea } from '../checks/idea.ts';
import { insightIn } from '../picks.ts';
import { proseSteps } from '../prose-steps.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../region.ts';
import { situationIn } from '../situation.ts';
import { overlap, type Span, spanOf } from '../span.ts';
import { procedureOf, procedureSteps, ruleSteps } from '../steps.ts';
import { concept } from './concept.ts';
import { branchesIn, branchesOfConditions, branchesOfRows, decisionGuide } from './decision-guide.ts';
import { howTo } from './how-to.ts';
import { incidentStory } from './incident.ts';
import { learntStory } from './learnt-story.ts';
import { type Story, spansOf, toldIn } from './story.ts';

const RULES = 3;
const RULE_SHARE = 0.4;
const MANY = 12;

/** The lesson in a region; where the region has no sentence to remember, the page's best one outside of it is taken. */
export function storyOf(reading: Reading, region: Region, ideas: readonly Idea[]): Story {
  const drafted = withTraps(storyIn(reading, region, ideas), region, ideas);
  const story = { ...drafted, situation: situationOf(drafted, reading, region) };
  if (story.insight !== null) return story;
  const whole: Region = { ...region, scored: reading.scored };
  return { ...story, insight: insightIn(whole, reading.page, toldIn(story), ideas) };
}

const MOST_MISTAKES = 3;

/** What is asked about must be told: a sentence on what must not be done stands among the mistakes, before those nobody asks about. */
function withTraps(story: Story, region: Region, ideas: readonly Idea[]): Story {
  const told = [...toldIn({ ...story, mistakes: [] }), ...spansOf(story.insight)];
  const asked = ideas
    .filter(({ trap, span }) => trap === true && !told.some((one) => overlap(one, span)))
    .map(({ span }) => span)
    .filter((span) => region.scored.some(({ unit, stands }) => stands && overlap(spanOf(unit), span)));
  const others = story.mistakes.filter((span) => !asked.some((one) => overlap(one, span)));
  const mistakes = [...asked, ...others].slice(0, MOST_MISTAKES);
  const place = ({ block, start }: Span): number =>
    region.scored.findIndex(({ unit }) => unit.part.block === block && unit.start === start);
  return { ...story, mistakes: mistakes.toSorted((a, b) => place(a) - place(b)) };
}

/** What has happened is over: when an incident matters again, only a person can say. */
const situationOf = ({ kind, steps, branches }: Story, { page, scored }: Reading, region: Region): string =>
  kind === 'incident'
    ? ''
    : situationIn(region, page, scored, [
        ...steps.map(({ step }) => step),
        ...branches.map(({ act }) => act),
      ]);

/** By the form of the section; where that tells little, by what the weights take it for. A thing that is asked about stays explained. */
function storyIn(reading: Reading, region: Region, ideas: readonly Idea[]): Story {
  const formed = shaped(reading, region, ideas);
  if (formed !== null) return formed;
  const rules = ruled(reading, region, ideas);
  if (rules === null && ideas.some(({ made }) => made === 'choice')) return concept(reading, region, ideas);
  return learntStory(reading, region, ideas) ?? rules ?? concept(reading, region, ideas);
}

/** What went wrong, a procedure, branches, rules to follow, or a thing explained. */
export const storyByForm = (reading: Reading, region: Region, ideas: readonly Idea[]): Story =>
  shaped(reading, region, ideas) ?? ruled(reading, region, ideas) ?? concept(reading, region, ideas);

/** What went wrong, a procedure, branches or steps in prose; null for any other section. */
function shaped(reading: Reading, region: Region, ideas: readonly Idea[]): Story | null {
  const { page, incident } = reading;
  const cause = incident?.causes[0];
  if (incident !== null && cause !== undefined && region.sections.has(cause.unit.section))
    return incidentStory(incident, region, page, ideas);
  const procedure = procedureOf(reading, region);
  if (procedure !== null) return howTo(region, page, procedureSteps(procedure, page), ideas);
  const prose = proseSteps(region.scored, page);
  const inProse = (prose?.steps ?? []).map((step) => ({ step }));
  if (prose?.ordered === true) return howTo(region, page, inProse, ideas);
  const acts = branchesIn(reading, region);
  if (acts.length > 0) return decisionGuide(region, page, branchesOfConditions(acts, page));
  const rows = branchesOfRows(reading.rows, region);
  if (rows.length > 0) return decisionGuide(region, page, rows);
  return prose === null ? null : howTo(region, page, inProse, ideas);
}

/** Rules to follow, where a section is mostly made of them. */
function ruled({ page }: Reading, region: Region, ideas: readonly Idea[]): Story | null {
  const rules = ruleSteps(region, page, ideas);
  const standing = region.scored.filter(({ stands }) => stands).length;
  // A thing that is asked about must be explained; a rule that is asked about is a step.
  const things = ideas.some(
    ({ made, span }) => made === 'choice' && !rules.some(({ step }) => overlap(step, span)),
  );
  if (!things && rules.length >= RULES && rules.length >= Math.min(standing, MANY) * RULE_SHARE)
    return howTo(region, page, rules, ideas);
  return null;
}
