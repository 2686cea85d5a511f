import type { Claim } from '../model/claim.ts';
import type { DraftNote, Proposal, Suggestion } from '../model/draft.ts';
import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from '../model/lesson-claims.ts';
import { fail, ok } from '../model/result.ts';
import { instructionLike } from '../rules/instruction-like.ts';
import type { Drafter, DraftInput } from './drafter.ts';
import { claimMaker } from './embedded/claims.ts';
import { contentOf } from './embedded/content.ts';
import type { Page } from './embedded/page.ts';
import { pickIdeas } from './embedded/pick-ideas.ts';
import { type Reading, read } from './embedded/reading.ts';
import { type Region, regionOf, regionsOf } from './embedded/region.ts';
import { askedWith, casesAsked, pickCases } from './embedded/runs/asked.ts';
import { suggestSkills } from './embedded/skills.ts';
import { storyOf } from './embedded/stories/story-of.ts';
import { withCases } from './embedded/stories/with-cases.ts';
import { lessonTitle } from './embedded/title.ts';
import { valueQuestions } from './embedded/values/value-questions.ts';

const MOST_SUGGESTIONS = 6;
const MOST_SEEDS = 4;
const FEW = 3;

/** The section the person chose, else the one with most to learn from; the whole page when none has enough. */
function focusOf(reading: Reading, regions: readonly Region[], section: string | undefined): Region {
  const chosen = reading.page.sections.findIndex(({ id }) => id === section);
  if (section !== undefined && chosen >= 0) return regionOf(reading, chosen);
  const all: Region = {
    root: 0,
    sections: new Set(reading.page.sections.keys()),
    scored: reading.scored,
  };
  return regions[0] ?? all;
}

function suggestionsOf(page: Page, regions: readonly Region[], focus: Region): Suggestion[] {
  return regions
    .filter(({ root }) => root !== focus.root && !focus.sections.has(root))
    .slice(0, MOST_SUGGESTIONS)
    .flatMap(({ root }) => {
      const section = page.sections[root];
      return section === undefined
        ? []
        : [{ section: section.id, title: lessonTitle(page, root), path: [...section.path] }];
    });
}

/** Claims a person could write a check on: rules and warnings first, then the rest. */
function seedsOf(content: LessonContent, page: Page): Claim[] {
  const worth = ({ text }: Claim): number =>
    (page.pack?.mustCues.test(text) ? 2 : 0) + (page.pack?.warnCues.test(text) ? 1 : 0);
  return [...claimsOf(content)].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_SEEDS);
}

function notesOf(content: LessonContent, reading: Reading): DraftNote[] {
  const { page } = reading;
  const notes: DraftNote[] = [];
  if (page.pack === null) notes.push('no-language-pack');
  if (content.checks.length === 0) notes.push('no-check');
  if (claimsOf(content).length < FEW) notes.push('few-sentences');
  if (content.insight === null) notes.push('no-insight');
  if (page.long) notes.push('long-page');
  if (page.units.some(({ text }) => instructionLike(text))) notes.push('instruction-like-text');
  return notes;
}

function propose({ capture, section, skills, newId }: DraftInput): Proposal {
  const reading = read(capture, section);
  const { page } = reading;
  const regions = regionsOf(reading);
  const focus = focusOf(reading, regions, section);
  const ideas = pickIdeas(reading, focus);
  const values = pickCases(valueQuestions(page), focus.sections);
  const cases = pickCases(casesAsked(page), focus.sections);
  const claims = claimMaker(capture, newId);
  const story = withCases(storyOf(reading, focus, ideas), values);
  const content = contentOf(story, askedWith(values, askedWith(cases, ideas)), {
    page,
    region: focus,
    claims,
    newId,
  });
  return {
    content,
    section: page.sections[focus.root]?.id ?? '',
    suggestions: suggestionsOf(page, regions, focus),
    checkSeeds: seedsOf(content, page),
    cautions: [],
    skills: suggestSkills(skills, page, focus),
    notes: notesOf(content, reading),
    driver: 'embedded',
  };
}

/** The drafter that is always there: rules only, every word from the page, nothing leaves the device. */
export const embedded: Drafter = {
  id: 'embedded',
  draft: async (input) => (input.signal?.aborted === true ? fail({ kind: 'cancelled' }) : ok(propose(input))),
};
