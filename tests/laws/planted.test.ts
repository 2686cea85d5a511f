import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../lib/hash/marks.ts';
import { findQuote } from '../../lib/quote/find.ts';
import { en } from '../../lib/text/packs/en.ts';
import { realChange, twoChanges } from './meaning-cases.ts';
import { english, pageText, replacement } from './quote-cases.ts';

// The seed and no more cases than the laws themselves use.
const SEED = 8785;

/** Bugs of a matcher: what it does not see in page and quote. */
const BLIND: Record<string, (text: string) => string> = {
  'to digits': (text) => text.replace(/\d/g, '0'),
  'to numbers': (text) => text.replace(/-?\d[\d.,:%-]*/g, '0'),
  'to negations and modals': (text) => text.replace(/\b(?:not|never|no|must|may|should|can|cannot)\b/g, 'x'),
  'to before and after': (text) => text.replace(/\b(?:before|after|until)\b/g, 'x'),
  'to units': (text) => text.replace(/\b(?:ms|s|MB|Mb|kB|GB|min|h)\b/g, 'x'),
  'to the case of units': (text) => text.replace(/\b(?:MB|Mb|kB|GB)\b/g, (unit) => unit.toLowerCase()),
  'to plain-word code': (text) => text.replace(/\b(?:VACUUM|ANALYZE|COMMIT|ROLLBACK|drain|fill)\b/g, 'x'),
  'to the ends of identifiers': (text) => text.replace(/\w+(?=\(\)|_\w)/g, 'x'),
  'to file endings': (text) => text.replace(/\.ya?ml/g, '.x'),
  'to plain words': (text) => text.replace(/\b(?:worker|gateway|queue|operator|broker)\b/g, 'x'),
};

describe('the law on quotes finds a matcher that is blind', () => {
  test.each(Object.entries(BLIND))('%s', (_name, blind) => {
    const law = fc.property(
      replacement(english),
      ({ page, exact }) =>
        findQuote(blind(pageText(page)), { exact: blind(exact) }, { pack: en, code: english.code }) === null,
    );
    expect(fc.check(law, { seed: SEED, numRuns: 1_000 }).failed).toBe(true);
  });
});

/** Bugs of a meaning hash: what it removes beside marks. */
const REMOVES: Record<string, (text: string) => string> = {
  case: (text) => text.toLowerCase(),
  'white space': (text) => text.replace(/\s+/g, ' '),
  ends: (text) => text.trim(),
  'Unicode form': (text) => text.normalize('NFC'),
  'soft hyphens': (text) => text.replaceAll('\u00ad', ''),
  digits: (text) => text.replace(/\d/g, ''),
  punctuation: (text) => text.replace(/[.,"]/g, ''),
  'all asterisks': (text) => text.replaceAll('*', ''),
  'all underscores': (text) => text.replaceAll('_', ''),
  code: (text) => text.replace(/`[^`]*`/g, ''),
  'marks in code': (text) => text.replace(/`\*\*(.*?)\*\*`/g, '`$1`'),
  'link targets': (text) => text.replace(/\]\([^)]*\)/g, ']'),
  bullets: (text) => text.replace(/^- /gm, ''),
  headings: (text) => text.replace(/^# /gm, ''),
  'blank lines': (text) => text.replace(/\n+/g, '\n'),
  order: (text) => text.split(' ').sort().join(' '),
};

describe('the laws on meaning find a hash that removes', () => {
  test.each(Object.entries(REMOVES))('%s', (_name, remove) => {
    const law = fc.property(
      fc.oneof(realChange, twoChanges),
      ([one, two]) => remove(withoutMarks(one)) !== remove(withoutMarks(two)),
    );
    expect(fc.check(law, { seed: SEED, numRuns: 1_200 }).failed).toBe(true);
  });

  test('and pass one that removes nothing else', () => {
    const law = fc.property(
      fc.oneof(realChange, twoChanges),
      ([one, two]) => withoutMarks(one) !== withoutMarks(two),
    );
    expect(fc.check(law, { seed: SEED, numRuns: 1_200 }).failed).toBe(false);
  });
});
