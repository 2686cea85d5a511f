import { describe, expect, test } from 'vitest';
import { ACCEPTED_CLASSES, type Case, REFUSED_CLASSES } from './quote-changes.ts';
import { count, judged } from './quote-counts.ts';
import { english, speeches } from './quote-texts.ts';

// A larger search: npm run prove -- quotes
const SEED = 8785;
const CASES = 40;

for (const speech of speeches) {
  const { language } = speech;
  test.each(ACCEPTED_CLASSES)(`${language}: of %s copies at least 98 in 100 are found`, (name) => {
    const { accepted, surprises } = count(name, speech, { cases: CASES, seed: SEED, wanted: true });
    console.log(`law: ${language}, ${name}: ${accepted} of ${CASES} found, seed ${SEED}`);
    expect(surprises.slice(0, CASES - Math.ceil(CASES * 0.98) + 1)).toEqual(surprises);
  });

  test.each(REFUSED_CLASSES)(`${language}: no quote with a change of %s is found`, (name) => {
    const { surprises } = count(name, speech, { cases: CASES, seed: SEED, wanted: false });
    console.log(`law: ${language}, ${name}: 0 of ${CASES} found, seed ${SEED}`);
    expect(surprises).toEqual([]);
  });
}

const blind =
  (pattern: RegExp, to = ' x') =>
  (one: Case) =>
    judged({ ...one, page: one.page.replace(pattern, to), quote: one.quote.replace(pattern, to) }, 'en');

/** Bugs of a judge, each with the class that must find it. */
const PLANTED: readonly (readonly [string, string, (one: Case) => string])[] = [
  ['blind to numbers', 'number', blind(/ -?\d[\d.,]*/g)],
  ['blind to versions', 'version', blind(/ v?\d+(?:\.\d+)+(?:-rc1)?/g)],
  ['blind to months', 'date', blind(/ (?:January|March|May|October|December)/g)],
  [
    'blind to units',
    'unit',
    blind(/(?<=\d) (?:ms|s|MB|Mb|GB|kB|minutes|hours|seconds|days|%|kg|m|mm)(?!\w)/g),
  ],
  ['blind to modals', 'modal', blind(/ (?:must|may|should|can|will)(?!\w)/g)],
  ['blind to not', 'negation', blind(/ not(?!\w)/g, '')],
  ['blind to before and after', 'antonym', blind(/ (?:before|after|until|since)(?!\w)/g)],
  [
    'blind to case in names',
    'identifier',
    (one) => judged({ ...one, page: one.page.toLowerCase(), quote: one.quote.toLowerCase() }, 'en'),
  ],
  [
    'blind to marks',
    'punctuation',
    ({ page, quote }) =>
      page.replaceAll(/[^\p{L}\p{N}]+/gu, '').includes(quote.replaceAll(/[^\p{L}\p{N}]+/gu, ''))
        ? 'repaired'
        : '',
  ],
  [
    'that believes every elision',
    'elided negation',
    ({ page, quote }) =>
      quote.split(/\s(?:\.\.\.|\[\.\.\.\]|…)\s/).every((part) => page.includes(part))
        ? 'elided'
        : 'not on the page',
  ],
  ['that knows no page', "another page's sentence", () => 'exact'],
];

describe('the small count finds a judge', () => {
  test.each(PLANTED)('%s', (_fault, name, judge) => {
    expect(count(name, english, { cases: CASES, seed: SEED, wanted: false, judge }).accepted).toBeGreaterThan(
      0,
    );
    expect(count(name, english, { cases: CASES, seed: SEED, wanted: false }).accepted).toBe(0);
  });
});
