import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { sentences } from '../../lib/text/sentences.ts';
import { corpusPages } from '../bench/corpus.ts';
import { ACCEPTED_CLASSES, REFUSED_CLASSES } from '../laws/quote-changes.ts';
import { count } from '../laws/quote-counts.ts';
import { speeches } from '../laws/quote-texts.ts';
import type { Proof } from './types.ts';

const LEAST = 0.98;
const WHOLE_SENTENCE = /^\p{Lu}[^\n|]{40,300}[.!?]$/u;

/** Sentences of real pages in a language: the demo's, or those of the folder in CORPUS; and those of the labelled claims. */
function ownSentences(language: string): string[] {
  const claims = readFileSync(join(import.meta.dirname, '../fixtures/claims/claims.jsonl'), 'utf8');
  const invented = claims
    .split('\n')
    .filter((line) => line.includes('"text"') && line.includes(`"language":"${language}"`))
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const pages =
    language === 'en'
      ? corpusPages(process.env.CORPUS).flatMap(({ html }) =>
          [...new JSDOM(html).window.document.querySelectorAll('p, li')].map(
            ({ textContent }) => textContent ?? '',
          ),
        )
      : [];
  return [
    ...new Set(
      [...invented, ...pages].flatMap((text) => sentences(text.replaceAll(/\s+/g, ' ').trim(), language)),
    ),
  ]
    .map(({ text }) => text)
    .filter((text) => WHOLE_SENTENCE.test(text));
}

/** Generated changes to quotes, so many of each class and language: what keeps the meaning is found, what does not never. */
export const quotes: Proof = {
  rounds: 5_000,
  unit: 'rounds',
  run({ rounds, seed, say }) {
    const totals: Record<string, number> = {};
    const broken: string[] = [];
    for (const speech of speeches) {
      const own = ownSentences(speech.language);
      say(`${speech.language}: ${own.length} sentences of pages beside the invented ones`);
      for (const [names, wanted] of [
        [ACCEPTED_CLASSES, true],
        [REFUSED_CLASSES, false],
      ] as const) {
        for (const name of names) {
          const found = count(name, speech, { cases: rounds, seed, wanted, own });
          totals[`${speech.language}: ${name}, found`] = found.accepted;
          say(`${speech.language}: ${name}: ${found.accepted} of ${rounds} found`);
          if (wanted ? found.accepted < rounds * LEAST : found.accepted > 0) broken.push(...found.surprises);
        }
      }
    }
    return Promise.resolve({ rounds, seed, totals, versions: { node: process.versions.node }, broken });
  },
};
