import type { Check } from '../../model/check.ts';
import type { Pack } from '../../text/pack.ts';
import { absolute, vague } from '../cue-words.ts';
import type { ItemContext, ItemRule } from '../item-rule.ts';
import type { Wording } from '../wordings/wording.ts';
import { wordingsFor } from '../wordings/wordings-for.ts';

const BLANK = /(?:^|[\s"'“(])(?:_{2,}|\.{3,}|…|\[\s*\]|\[\s*(?:\.{3}|…)\s*\]|\(\s*\))(?=$|[\s.,;:?!"'”)])/u;

const wordings = ({ pack }: ItemContext): readonly Wording[] => wordingsFor(pack?.language ?? null);

const anyOption = (check: Check, holds: (text: string) => boolean): boolean =>
  check.options.some((option) => holds(option.text));

const holds = (check: Check, pack: Pack | null, test: (option: string, pack: Pack) => boolean): boolean =>
  pack !== null && anyOption(check, (text) => test(text, pack));

/** Flaws in how a question or an option is put. */
export const wordingRules: readonly ItemRule[] = [
  {
    id: 'all-or-none',
    level: 'block',
    test: (check, context) =>
      wordings(context).some(({ allOrNone }) => anyOption(check, (text) => allOrNone.test(text))),
  },
  {
    id: 'true-false',
    level: 'block',
    test: (check, context) =>
      wordings(context).some(
        ({ truth }) =>
          check.options.filter((option) =>
            truth.has(
              option.text
                .toLowerCase()
                .replace(/[^\p{L} ]/gu, '')
                .trim(),
            ),
          ).length >= 2,
      ),
  },
  {
    id: 'fill-blank',
    level: 'block',
    test: (check) => BLANK.test(check.question) || BLANK.test(check.scenario),
  },
  {
    id: 'negative-stem',
    level: 'block',
    test: (check, context) => wordings(context).some(({ negativeStem }) => negativeStem.test(check.question)),
  },
  {
    id: 'combined-options',
    level: 'block',
    test: (check, context) =>
      wordings(context).some(({ combined }) => anyOption(check, (text) => combined.test(text))),
  },
  {
    id: 'absolute-term',
    level: 'block',
    test: (check, { pack }) => holds(check, pack, absolute),
  },
  {
    id: 'vague-term',
    level: 'block',
    test: (check, { pack }) => holds(check, pack, vague),
  },
];
