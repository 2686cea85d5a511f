import type { Wording } from './wording.ts';

/** English. */
export const en: Wording = {
  language: 'en',
  allOrNone:
    /^\s*(?:(?:all|none|both|any|neither|either|two)(?: of)? (?:the )?(?:above|below|these|those|them|options?|answers?|previous|others?)|all of it|none)\b[^\p{L}]*(?:above|apply|options?|answers?)?[^\p{L}]*$/iu,
  truth: new Set(['true', 'false', 'yes', 'no', 'correct', 'incorrect', 'right', 'wrong']),
  negativeStem:
    /\b(?:NOT|EXCEPT|LEAST)\b|\b(?:[Ww]hich|[Ww]hat|[Ww]ho)\b(?:(?!\b(?:if|when|while|that|after|before|because|once|although|unless)\b)[^,;:])*?\b(?:not|never|except|least|false|incorrect|\w+n['’]t)\b/u,
  combined:
    /^\s*(?:both |only )?\(?(?:[A-Ea-e]|[1-5]|i{1,3}|iv|I{1,3}|IV)\)?(?:\s*(?:,|and|&|\+|or)\s*\(?(?:[A-Ea-e]|[1-5]|i{1,3}|iv|I{1,3}|IV)\)?)+(?: only)?\s*\.?\s*$/u,
  others:
    /\b(?:both|neither|above|below|(?:the )?(?:others?|previous|former|latter|first two|last two))\W*$|\b(?:options?|answers?) (?:[A-Ea-e]|[1-5])\b/iu,
  scope: new Set(['all', 'every', 'only', 'everything', 'completely', 'entirely']),
  article: { ends: /\b(an?)\s*[.:…?_]*\s*$/iu, fits: /^\s*[aeiou]/iu },
};
