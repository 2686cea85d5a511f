import { foundQuote } from '../../lib/quote/judge-quote.ts';
import { prepare } from '../../lib/quote/prepare.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { seeded } from '../proofs/random.ts';
import { type Case, quoteCase } from './quote-changes.ts';
import type { Speech } from './quote-texts.ts';

export type Count = { cases: number; accepted: number; surprises: string[] };

type Judge = (one: Case, language: string) => string;

/** How the product finds it; the reason why it does not is for readers and takes as long again. */
export const judged: Judge = ({ page, codes, quote }, language) =>
  foundQuote(prepare(page, { pack: packFor(language), code: new Set(codes) }), quote)?.how ?? 'refused';

const FOUND = new Set(['exact', 'elided', 'repaired']);

/** How many of a class of generated cases are accepted, and what should not have been judged so. */
export function count(
  name: string,
  speech: Speech,
  {
    cases,
    seed,
    wanted,
    own = [],
    judge = judged,
  }: { cases: number; seed: number; wanted: boolean; own?: readonly string[]; judge?: Judge },
): Count {
  const dice = seeded(seed);
  const result: Count = { cases, accepted: 0, surprises: [] };
  for (let index = 0; index < cases; index++) {
    const one = quoteCase(name, speech, dice, own);
    const why = judge(one, speech.language);
    const isAccepted = FOUND.has(why);
    if (isAccepted) result.accepted++;
    if (isAccepted !== wanted && result.surprises.length < 20)
      result.surprises.push(
        `${name}, ${speech.language}, ${why}: ${JSON.stringify(one.quote)} of ${JSON.stringify(one.page)}`,
      );
  }
  return result;
}
