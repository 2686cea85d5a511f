import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, has, lowered, neededBy } from '../../../lib/text/needed.ts';

describe('neededBy', () => {
  it.each([
    [/\b(?:no later|at the latest) than\b/iu, ['later', 'latest']],
    [/\bset (?:it|this) aside\b/iu, ['aside']],
    [/(?:carry|carries) out/iu, ['carry', 'carries']],
    [/(?:by )?using/iu, ['using']],
    [/colou?r/iu, ['colo']],
    [/go+gle/iu, ['gle']],
    [/lo{2,}ng/iu, ['lo']],
    [/lo{0,2}nger/iu, ['nger']],
    [/(?<=only )if(?! not)(?=possible)/iu, ['if']],
    [/(?<verb>writes?) (?:down)?/iu, ['write']],
    [/\bPrüfer\p{L}+/iu, ['prüfer']],
    [/[)\]}abc]+signed\x20off/iu, ['signed']],
    [/one|(?:two){0,1}/iu, null],
    [/a|b/iu, null],
    [/ſoft|ınto/iu, ['oft', 'nto']],
    [/Größe|ŉot/iu, ['größe', 'ot']],
    [/\d+ ?%/u, null],
  ])('%s', (pattern, needed) => {
    expect(neededBy(pattern)).toEqual(needed);
  });

  it.each([
    ['(?i:ab|xy)', 'u'],
    ['\\cJab', 'u'],
    ['[[ab]cd]e', 'v'],
  ])('does not guess at /%s/%s', (source, flags) => {
    expect(() => neededBy({ source, flags })).toThrow('cannot tell');
  });

  const word = fc.stringMatching(/^[a-z]{1,6}$/u);
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    pattern: fc
      .array(fc.array(tie('part'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((branches) => branches.map((parts) => parts.join('')).join('|')),
    part: fc.oneof(
      { maxDepth: 3 },
      word,
      word.map((letters) => `${letters}?`),
      fc.constantFrom('[^a-z]', '\\d+', ' ', '[ab|)]', '\\s*', '.'),
      fc
        .tuple(tie('pattern'), fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}'))
        .map(([inner, count]) => `(?:${inner})${count}`),
    ),
  }));

  it('names words that every text has which the pattern matches', () => {
    const matching = pattern.chain((source) =>
      fc.tuple(fc.constant(source), fc.stringMatching(new RegExp(`^(?:${source})$`, 'u'))),
    );
    fc.assert(
      fc.property(matching, ([source, text]) => {
        expect(has(lowered(text.toUpperCase()), neededBy({ source, flags: 'iu' }))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds what a pattern without regard to case finds', () => {
    const found = anyOf([/(?:approve|sign) it/iu, /\bno risk\b/iu, /\d{4}/u]);
    for (const text of ['SIGN it', 'ſign it', 'There is No Risk.', 'in 2031']) expect(found(text)).toBe(true);
    for (const text of ['sign', 'no risks', 'in 31']) expect(found(text)).toBe(false);
  });
});
