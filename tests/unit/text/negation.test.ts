import { describe, expect, test } from 'vitest';
import { hasNegation } from '../../../lib/text/negation.ts';
import { packs } from '../../../lib/text/pack-for.ts';

describe.each(packs.map((pack) => [pack.language, pack] as const))('%s', (_language, pack) => {
  test('every word of denial is seen, however it is typed', () => {
    for (const word of pack.negations) {
      for (const typed of [word, word.toUpperCase(), word.replaceAll("'", '’'), `(${word})`, `"${word}",`])
        expect([typed, hasNegation(`they ${typed} run it`, pack)]).toEqual([typed, true]);
      expect([word, hasNegation(`they ${word} run it`, null)]).toEqual([word, true]);
    }
    expect(hasNegation('it mustn’t run', pack)).toBe(true);
  });

  test('a word that holds one is none', () => {
    for (const text of ['another known note', 'the noon nicety', 'ohnehin Knick', 'run-not-here'])
      expect([text, hasNegation(text, pack)]).toEqual([text, false]);
  });
});

test('without a pack those of other languages and scripts are seen', () => {
  for (const text of ['Älä aja', 'ei nyt', 'не надо', 'δεν τρέχει', '删除前不要', 'nо, n’est', 'şimdi değil'])
    expect([text, hasNegation(text, null)]).toEqual([text, true]);
});
