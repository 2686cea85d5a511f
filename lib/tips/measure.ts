import { COMMON } from './common-words.ts';
import { type Held, heldBy } from './held.ts';
import type { TipEntry } from './postings.ts';
import type { TipQuery } from './query.ts';

/**
 * How well a lesson fits a page, by what is said rather than by what is rare in the index; parts of 1 unless told. `cue` is the
 * part of when it applies and what it says that the page holds, `title` of its title, `facts` of the words of the page's fields that the
 * lesson has; `mass` a logarithm of how much is held in words that few lessons have, `heads` of that the title's, `advice` what it says,
 * `rest` what stands in no other part of it. `trouble` and `weight` are `cue` and `mass` without what the page says is well, and `denied`
 * the part of its words that are said nowhere else. `named` is 1 where the page has a code of it, `titled` one of its title, `unnamed` where
 * its title names codes and the page none of them, `rival` where the page has another of the same form instead. `share` is the part of
 * the page's words known to any lesson that this one has, in parts of what so many lessons can tell: where they are few, few words are known.
 */
export type Fit = Record<
  | 'cue'
  | 'title'
  | 'mass'
  | 'heads'
  | 'rest'
  | 'advice'
  | 'facts'
  | 'trouble'
  | 'weight'
  | 'denied'
  | 'named'
  | 'titled'
  | 'unnamed'
  | 'rival'
  | 'share',
  number
>;

export const NO_FIT: Fit = {
  ...{
    cue: 0,
    title: 0,
    mass: 0,
    heads: 0,
    rest: 0,
    advice: 0,
    facts: 0,
    trouble: 0,
    weight: 0,
    denied: 0,
    named: 0,
    titled: 0,
    unnamed: 0,
    rival: 0,
    share: 0,
  },
};

/** Among few lessons every word is rare, so that those of everyday work count less the fewer there are. */
const FEW = 10;
const COMMON_LESS = 0.8;

const isCode = (term: string): boolean => /\d/.test(term) && (/\p{L}/u.test(term) || /\d{3}/.test(term));
const formOf = (code: string): string => code.replace(/\d+/g, '#');
/** Of plain numbers a page has many, and none takes the place of another. */
const hasLetter = (form: string): boolean => /\p{L}/u.test(form);
const bit = (is: boolean): number => (is ? 1 : 0);

/** How much a term tells, 0 to 1; `idf` answers its rarity in parts of that of a term one lesson has. */
const worthOf =
  (size: number, idf: (term: string) => number) =>
  (term: string): number =>
    idf(term) * (COMMON.has(term) ? 1 - (COMMON_LESS * FEW) / (size + FEW) : 1);

type Page = {
  all: Held;
  open: Held;
  terms: ReadonlySet<string>;
  facts: readonly string[];
  well: ReadonlySet<string>;
  forms: ReadonlySet<string>;
};

/** What lessons are measured against. */
export function pageHolds({ terms, facts, language }: TipQuery): Page {
  const all = terms.map(({ term }) => term);
  const well = new Set(terms.filter((one) => one.well).map(({ term }) => term));
  const held = heldBy(all, language);
  return {
    all: held,
    open: well.size === 0 ? held : heldBy(new Set(all).difference(well), language),
    terms: new Set(all),
    well,
    facts,
    forms: new Set(all.filter(isCode).map(formOf).filter(hasLetter)),
  };
}

type Rarity = { size: number; idf: (term: string) => number };

/** What the index says: how many lessons there are, how rare a term is, how much the page's terms that any lesson has tell, and which this one has. */
type Index = Rarity & { sameError: boolean; known: number; found: readonly string[] };

/** How much terms tell together. */
export function toldBy(terms: readonly string[], { size, idf }: Rarity): number {
  const worth = worthOf(size, idf);
  return terms.reduce((total, term) => total + worth(term), 0);
}

/** Measures a lesson against a page. */
export function fitOf({ title, cues }: TipEntry, page: Page, index: Index): Fit {
  const { size, idf, sameError, known, found } = index;
  const worth = worthOf(size, idf);
  const at = cues.indexOf('');
  const [situation, insight] = [cues.slice(0, at), cues.slice(at + 1)];
  const whole = [...new Set([...situation, ...insight])];
  const core = new Set([...title, ...whole]);
  const anywhere = new Set([...core, ...found]);
  const sum = (list: Iterable<string>, held: Held = () => 1) =>
    [...list].reduce((total, term) => total + worth(term) * held(term), 0);
  const part = (list: readonly string[], held: Held) => {
    const whole = sum(list);
    return whole === 0 ? 0 : sum(list, held) / whole;
  };
  const said = [...core].filter((term) => page.terms.has(term));
  const codes = [...core].filter(isCode);
  const named = sameError || codes.some((code) => page.terms.has(code));
  const titled = title.filter(isCode);
  return {
    cue: part(whole, page.all),
    title: part(title, page.all),
    mass: Math.log(1 + sum(core, page.all)),
    heads: Math.log(1 + sum(title, page.all)),
    advice: Math.log(1 + sum(insight, page.all)),
    facts: part(page.facts, (term) => bit(anywhere.has(term))),
    rest: Math.log(1 + sum(found.filter((term) => !core.has(term)))),
    trouble: part(whole, page.open),
    weight: Math.log(1 + sum(core, page.open)),
    denied: part(said, (term) => bit(page.well.has(term))),
    named: bit(named),
    titled: bit(titled.some((code) => page.terms.has(code))),
    unnamed: bit(titled.length > 0 && !titled.some((code) => page.terms.has(code))),
    share: known === 0 ? 0 : (sum(found) / known) * (size / (size + FEW)),
    rival: bit(!named && codes.some((code) => page.forms.has(formOf(code)))),
  };
}
