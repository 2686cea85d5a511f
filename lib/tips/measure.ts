import { COMMON } from './common-words.ts';
import { type Held, heldBy } from './held.ts';
import type { TipEntry } from './postings.ts';
import type { TipQuery } from './query.ts';

/**
 * How well a lesson fits a page, by what is said rather than by what is rare in the index; parts of 1 unless told. `cue` is the
 * part of when it applies and what it says that the page holds, `title` of its title, `mass` a logarithm of how much that is in
 * words that few lessons have; `trouble` and `weight` are `cue` and `mass` without what the page says is well, and `denied` the
 * part of its words that are said nowhere else. `named` is 1 where the page has a code of it, `titled` one of its title,
 * `unnamed` where its title names codes and the page none of them, `rival` where the page has another of the same form instead.
 */
export type Fit = Record<
  'cue' | 'title' | 'mass' | 'trouble' | 'weight' | 'denied' | 'named' | 'titled' | 'unnamed' | 'rival',
  number
>;

export const NO_FIT: Fit = {
  ...{
    cue: 0,
    title: 0,
    mass: 0,
    trouble: 0,
    weight: 0,
    denied: 0,
    named: 0,
    titled: 0,
    unnamed: 0,
    rival: 0,
  },
};

/** Among few lessons every word is rare, so that those of everyday work count less the fewer there are. */
const FEW = 10;
const COMMON_LESS = 0.8;

const isCode = (term: string): boolean => /\d/.test(term) && (/\p{L}/u.test(term) || /\d{3}/.test(term));
const formOf = (code: string): string => code.replace(/\d+/g, '#');
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
  well: ReadonlySet<string>;
  forms: ReadonlySet<string>;
};

/** What lessons are measured against. */
export function pageHolds({ terms, language }: TipQuery): Page {
  const all = terms.map(({ term }) => term);
  const well = new Set(terms.filter((one) => one.well).map(({ term }) => term));
  const held = heldBy(all, language);
  return {
    all: held,
    open: well.size === 0 ? held : heldBy(new Set(all).difference(well), language),
    terms: new Set(all),
    well,
    forms: new Set(all.filter(isCode).map(formOf)),
  };
}

/** Measures a lesson against a page. */
export function fitOf(
  { title, cues }: TipEntry,
  page: Page,
  { size, idf, sameError }: { size: number; idf: (term: string) => number; sameError: boolean },
): Fit {
  const worth = worthOf(size, idf);
  const core = [...new Set([...title, ...cues])];
  const sum = (list: readonly string[], held: Held = () => 1) =>
    list.reduce((total, term) => total + worth(term) * held(term), 0);
  const part = (list: readonly string[], held: Held) => {
    const whole = sum(list);
    return whole === 0 ? 0 : sum(list, held) / whole;
  };
  const said = core.filter((term) => page.terms.has(term));
  const codes = core.filter(isCode);
  const named = sameError || codes.some((code) => page.terms.has(code));
  const titled = title.filter(isCode);
  return {
    cue: part(cues, page.all),
    title: part(title, page.all),
    mass: Math.log(1 + sum(core, page.all)),
    trouble: part(cues, page.open),
    weight: Math.log(1 + sum(core, page.open)),
    denied: part(said, (term) => bit(page.well.has(term))),
    named: bit(named),
    titled: bit(titled.some((code) => page.terms.has(code))),
    unnamed: bit(titled.length > 0 && !titled.some((code) => page.terms.has(code))),
    rival: bit(!named && codes.some((code) => page.forms.has(formOf(code)))),
  };
}
