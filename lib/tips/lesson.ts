import type { LessonContent } from '../model/lesson.ts';
import { claimsOf } from '../model/lesson-claims.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { addressKey, spaceKey } from './address-key.ts';
import { errorCodes } from './errors.ts';
import { termsOf } from './terms.ts';

/** What of a lesson is looked at to find the pages it fits. */
export type TipLesson = {
  title: string;
  situation: string;
  insight: string;
  body: string;
  skills: readonly string[];
  /** The pages it was made from. */
  sources: readonly { address: string; title: string }[];
  language: string | null;
};

/**
 * A lesson as the index holds it. `weights` are the terms with how much they say about it, in parts of 1; `marks` what is
 * matched as a whole: `page:`, `space:` and `error:` with their key, `skill:` with the terms of a skill's name; `title` and `cues` its terms, for
 * measuring a match against: those of when it applies, an empty one, and those of what it says.
 */
export type TipDocument = {
  weights: ReadonlyMap<string, number>;
  marks: readonly string[];
  title: readonly string[];
  cues: readonly string[];
};

type Field = { weight: number; b: number; usual: number };

/** How much a field says, how far its length counts, and how many terms it usually has. */
const FIELDS = {
  title: { weight: 4, b: 0.4, usual: 6 },
  situation: { weight: 2.2, b: 0.5, usual: 14 },
  insight: { weight: 1.6, b: 0.5, usual: 16 },
  body: { weight: 1, b: 0.6, usual: 70 },
  skills: { weight: 1.2, b: 0.3, usual: 3 },
  source: { weight: 1.2, b: 0.4, usual: 6 },
} satisfies Record<string, Field>;

function addField(weights: Map<string, number>, terms: readonly string[], { weight, b, usual }: Field): void {
  const norm = weight / (1 - b + (b * Math.max(terms.length, 1)) / usual);
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + norm);
}

/** How the marks of skills begin. */
export const SKILL = 'skill:';

const skillMark = (terms: readonly string[]): string | null =>
  terms.length === 0 ? null : `${SKILL}${[...new Set(terms)].sort().join(' ')}`;

/** The terms of a skill's name by its mark. */
export const skillIn = (mark: string): string[] => mark.slice(SKILL.length).split(' ');

/** What the index holds of a lesson. */
export function tipDocument(lesson: TipLesson): TipDocument {
  const { title, situation, insight, body, skills, sources } = lesson;
  const whole = [title, situation, insight, body].join('\n');
  const language = lesson.language ?? guessLanguage(whole);
  const plain = (text: string) => termsOf(text, language).map(({ term }) => term);
  const weights = new Map<string, number>();
  const titles = plain(title);
  addField(weights, titles, FIELDS.title);
  addField(weights, plain(situation), FIELDS.situation);
  addField(weights, plain(insight), FIELDS.insight);
  addField(weights, plain(body), FIELDS.body);
  addField(weights, plain(skills.join('\n')), FIELDS.skills);
  addField(weights, plain(sources.map((source) => source.title).join('\n')), FIELDS.source);
  const marks = new Set<string>();
  for (const { address } of sources) {
    const [page, space] = [addressKey(address), spaceKey(address)];
    if (page !== null) marks.add(`page:${page}`);
    if (space !== null) marks.add(`space:${space}`);
  }
  for (const code of errorCodes(whole)) marks.add(`error:${code.toLowerCase()}`);
  for (const name of skills) {
    const said = skillMark(plain(name));
    if (said !== null) marks.add(said);
  }
  const cues = [...new Set(plain(situation)), '', ...new Set(plain(insight))];
  return { weights, marks: [...marks], title: [...new Set(titles)], cues };
}

/** What tips look at in a lesson's content; `nameOf` says a skill's name. */
export function tipLesson(content: LessonContent, nameOf: (skill: string) => string): TipLesson {
  const { title, situation, insight, body, sources, language } = content;
  const conditions = body.kind === 'decision-guide' ? body.branches.map((branch) => branch.if) : [];
  const said = claimsOf(content)
    .filter(({ id }) => id !== insight?.id)
    .map(({ text }) => text);
  return {
    ...{ title, situation, insight: insight?.text ?? '', language },
    body: [...conditions, ...said].join('\n'),
    skills: content.skills.map(nameOf),
    sources: sources.map(({ address, title: name }) => ({ address, title: name })),
  };
}
