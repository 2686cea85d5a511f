import type { Capture } from '../../model/capture.ts';
import type { Claim } from '../../model/claim.ts';
import { verify } from '../../quote/verify.ts';
import { codeSpans } from '../../text/block-text.ts';
import { packFor } from '../../text/pack-for.ts';
import { tokens } from '../../text/tokens.ts';
import { groundIn } from '../ground.ts';
import { safetyFor } from '../safe.ts';
import type { Numbered } from './numbered.ts';

const HELD: ReadonlySet<string> = new Set(['exact', 'repaired', 'paraphrase']);

/** Says of each claim whether the page holds it and it may be shown, as the pipeline will judge it. */
export function weighing(capture: Capture): (claim: Claim) => boolean {
  const ground = groundIn(capture);
  const pack = packFor(capture.language);
  const safety = safetyFor(ground, capture);
  const options = { pack, code: codeSpans(capture.blocks) };
  return (claim) => {
    const grounded = ground.claim(claim);
    return HELD.has(verify(grounded, ground.excerpts(), options)) && safety.claim(grounded);
  };
}

const NEAR = 6;

const contentWords = (text: string): Set<string> =>
  new Set(
    tokens(text.toLowerCase())
      .filter(({ kind, text: word }) => kind !== 'symbol' && word.length > 2)
      .map(({ text: word }) => word),
  );

/** The sentences that share most words with a text, in the order of the page. */
export function nearest(text: string, page: Iterable<Numbered>): Numbered[] {
  const wanted = contentWords(text);
  return [...page]
    .map((one) => {
      const words = contentWords(one.text);
      const shared = [...words].filter((word) => wanted.has(word)).length;
      return { one, worth: shared / Math.sqrt(words.size + 1) };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, NEAR)
    .map(({ one }) => one)
    .sort((a, b) => a.n - b.n);
}
