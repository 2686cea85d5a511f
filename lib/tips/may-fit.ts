import { packs } from '../text/pack-for.ts';
import { pathWords } from './address-key.ts';
import { COMMON } from './common-words.ts';
import { errorCodes } from './errors.ts';
import { skillIn } from './lesson.ts';
import { lightLanguages } from './light-stem.ts';
import type { Posting, Postings, TipEntry } from './postings.ts';
import { termsOf } from './terms.ts';

/** A page by what the browser says of it, without looking at it. */
export type PageName = { address: string; title: string };

/** Words that this part of all lessons hold, or so many, tell what a page is about. */
const RARE_PART = 0.06;
const RARE_LEAST = 12;
/** So many words in common, one of them rare, are no accident of two titles. */
const SHARED = 2;
/** So many entries of lists are read, those of the rarest words first, and so many lessons looked at. */
const MOST_POSTINGS = 8_000;
const LOOKED_AT = 32;

/** The last part of a title names the site on each of its pages. */
const BETWEEN = /\s+[-–—|·•»]\s+/u;

const ownPart = (title: string): string => {
  const parts = title.split(BETWEEN);
  return parts.length > 1 ? parts.slice(0, -1).join(' ') : title;
};

/** The words of a title and an address as lessons of any language would hold them; those of everyday work tell nothing. */
function wordsOf({ title, address }: PageName): Set<string> {
  const text = `${ownPart(title)}\n${pathWords(address)}`;
  const languages = [null, ...packs.map(({ language }) => language), ...lightLanguages];
  return new Set(languages.flatMap((language) => termsOf(text, language).map(({ term }) => term)));
}

const tells = (term: string): boolean => !COMMON.has(term);

/** The skills all of whose words a page says, at least one of which tells something. */
const saidBy = (words: ReadonlySet<string>, skills: readonly string[]): string[] =>
  skills.filter((mark) => {
    const terms = skillIn(mark);
    return terms.every((term) => words.has(term)) && terms.some(tells);
  });

type Rest = { postings: Postings; isOpen(entry: TipEntry): boolean };

/** Whether one of the lessons of these lists may be shown and is `meant`. */
async function isAny(
  lists: Iterable<Posting>,
  { postings, isOpen }: Rest,
  isMeant: (entry: TipEntry) => boolean = () => true,
): Promise<boolean> {
  const docs = new Map<number, number>();
  for (const list of lists) for (const doc of list.docs) docs.set(doc, (docs.get(doc) ?? 0) + 1);
  const most = [...docs].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, LOOKED_AT);
  const entries = await postings.documents(most.map(([doc]) => doc));
  return entries.some((entry) => entry !== undefined && isMeant(entry) && isOpen(entry));
}

/** The words that are read of, the rarest first, with which of them are rare. */
async function rarest(words: ReadonlySet<string>, postings: Postings) {
  const terms = [...words].filter(tells);
  const counts = await postings.counts(terms);
  const rareAt = Math.max(RARE_LEAST, (await postings.size()) * RARE_PART);
  const known = terms
    .map((term, at) => ({ term, holders: counts[at] ?? 0 }))
    .filter(({ holders }) => holders > 0);
  let left = MOST_POSTINGS;
  const read = known
    .sort((a, b) => a.holders - b.holders || (a.term < b.term ? -1 : 1))
    .filter(({ holders }) => {
      left -= holders;
      return left >= 0;
    });
  return {
    read: read.map(({ term }) => term),
    rare: new Set(known.flatMap(({ term, holders }) => (holders <= rareAt ? [term] : []))),
  };
}

/**
 * Whether a lesson may fit a page as far as its title and address tell: they name its skill, an error it is about, or share two telling words
 * with its title, its situation and insight. Far less is needed than for a tip; it decides whether the page is looked at. `skills` are the
 * marks of all skills that lessons have.
 */
export async function mayFit(page: PageName, skills: readonly string[], rest: Rest): Promise<boolean> {
  const { postings } = rest;
  const words = wordsOf(page);
  const codes = errorCodes(page.title).map((code) => `error:${code.toLowerCase()}`);
  const named = await postings.find([...saidBy(words, skills), ...codes]);
  if (await isAny(named.values(), rest)) return true;
  const { read, rare } = await rarest(words, postings);
  if (read.length < SHARED) return false;
  const lists = await postings.find(read);
  return isAny(lists.values(), rest, ({ title, cues }) => {
    const shared = [...new Set([...title, ...cues])].filter((term) => words.has(term) && tells(term));
    return shared.length >= SHARED && shared.some((term) => rare.has(term));
  });
}
