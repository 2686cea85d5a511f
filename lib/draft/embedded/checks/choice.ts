import { blockText } from '../../../text/block-text.ts';
import type { Language, Templates } from '../../templates/language.ts';
import type { Entry } from '../entries/entry.ts';
import type { Page } from '../page.ts';
import { dangling, points } from '../shape.ts';
import { likeness } from '../unit.ts';
import { cued, TOO_LIKE } from './distractors.ts';
import type { Answer, Idea } from './idea.ts';
import { leaks, pieces } from './leak.ts';
import { topicOf, withTopic } from './topic.ts';

/** An aim is a decision; what a sentence happens to say of a thing is only recall. */
const WORTH = { purpose: 0.5, what: 0, predicate: -0.2 } as const;

const MAX_TOKEN = 110;
const NEIGHBOURS = 12;

/** True when two entries could not both fit the description of either. */
const apart = (a: Entry, b: Entry, page: Page): boolean =>
  a.token.toLowerCase() !== b.token.toLowerCase() &&
  likeness(page.stems(a.description), page.stems(b.description)) < TOO_LIKE;

const rivals = (key: Entry, entries: readonly Entry[], page: Page): Entry[] => {
  const kin = entries.filter(
    (entry) => entry.says === key.says && entry.type === key.type && apart(key, entry, page),
  );
  // What a list describes is only comparable inside it; an aim with its command stands by itself.
  return kin
    .filter(({ group }) => key.says === 'purpose' || group === key.group)
    .sort((a, b) => Math.abs(a.order - key.order) - Math.abs(b.order - key.order))
    .slice(0, NEIGHBOURS);
};

const comparable = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return long <= 24 || short / long > 0.4;
};

/** True when a command does all that the key does and more, so that it would be right too. */
const covers = (other: Entry, key: Entry): boolean => {
  const words = new Set(pieces(other.token));
  return key.says === 'purpose' && pieces(key.token).every((piece) => words.has(piece));
};

/** Two rivals beside which the description does not name the key. */
function pair(key: Entry, others: readonly Entry[], page: Page): [Entry, Entry] | null {
  const fit = others.filter((other) => comparable(other.token, key.token) && !covers(other, key));
  for (const [index, first] of fit.entries()) {
    const second = fit
      .slice(index + 1)
      .find(
        (entry) =>
          apart(first, entry, page) &&
          !leaks(key.description, key.token, [first.token, entry.token], page.pack),
      );
    if (second !== undefined) return [first, second];
  }
  return null;
}

const asks = (key: Entry, topic: string, templates: Templates): { scenario: string; question: string } => {
  const { scenario, question } = asked(key, templates);
  return { scenario: withTopic(topic, scenario, templates), question };
};

const asked = (key: Entry, { choice }: Templates): { scenario: string; question: string } => {
  if (key.says === 'purpose') return { scenario: choice.want(key.description), question: choice.run };
  if (key.says === 'predicate') return { scenario: choice.said(key.description), question: choice.name };
  if (key.type === 'name' || key.type === 'path' || key.type === 'number')
    return { scenario: choice.described(key.description), question: choice.name };
  return { scenario: choice.need(key.description), question: choice.pick };
};

function reasonFor({ says, token, description, span }: Entry, { rationale }: Templates): string {
  switch (says) {
    case 'purpose':
      return rationale.purpose(description);
    case 'predicate':
      return rationale.right(blockText(span.block).slice(span.start, span.end));
    case 'what':
      return rationale.entry(token, description);
  }
}

const answer = (entry: Entry, templates: Templates): Answer => ({
  text: entry.token,
  rationale: reasonFor(entry, templates),
});

const worthOf = (key: Entry, page: Page): number => {
  const told = Math.min(1, page.stems(key.description).size / 10);
  // "This is the ..." stands as a question but reads poorly as the claim behind it.
  const loose = key.says === 'what' && dangling(key.description, page.pack, page.language) ? 0.3 : 0;
  return 0.6 - loose + 0.5 * told + WORTH[key.says] - (key.type === 'name' ? 0.2 : 0);
};

const OWN = /^(?:this|these|dies|das)\s+(?:is|are|ist|sind)\s/iu;

/** True for a description that points at what stands elsewhere; "This is the ..." only points at what it describes. */
const lost = (description: string, language: Language): boolean =>
  points(description.replace(OWN, ''), language);

/** True when the topic names the thing that is asked for. */
const named = (key: Entry, topic: string): boolean =>
  pieces(key.token).some((piece) => pieces(topic).includes(piece));

/** A check for each thing the page describes beside at least two others of its kind. */
export function choiceIdeas(page: Page, entries: readonly Entry[]): Idea[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  const fit = entries.filter(
    ({ token, type, description }) =>
      // What a table notes on a name ("until 08:00") describes nothing by itself.
      (type !== 'name' || !/^\p{Ll}/u.test(description)) &&
      token.length <= MAX_TOKEN &&
      !cued(token, pack) &&
      !lost(description, language),
  );
  return fit.flatMap((key) => {
    const topic = topicOf(page, key.section);
    const wrong = named(key, topic) ? null : pair(key, rivals(key, fit, page), page);
    if (wrong === null) return [];
    return [
      {
        made: 'choice' as const,
        ...asks(key, topic, language.templates),
        about: key.description,
        right: answer(key, language.templates),
        wrong: [answer(wrong[0], language.templates), answer(wrong[1], language.templates)] as const,
        span: key.span,
        section: key.section,
        order: key.order,
        worth: worthOf(key, page),
      },
    ];
  });
}
