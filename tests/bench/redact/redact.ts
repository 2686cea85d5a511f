import type { RedactionKind } from '../../../lib/model/capture.ts';
import type { Bench } from '../types.ts';
import { textsOfCorpus } from './in-pages.ts';
import { type OnPages, onPages, type Seen } from './on-pages.ts';
import { type ClassRecall, recalls } from './recall.ts';

const SAMPLES = 1_000;
const SEED = 4_111;

export type RedactResult = { samples: number; seed: number; classes: ClassRecall[]; corpus: OnPages };

const recallLines = ({ name, made, found, missed }: ClassRecall): string[] => [
  `${name.padEnd(36)} ${(found / made).toFixed(3)}  ${found} of ${made}`,
  ...missed.map((text) => `    missed: ${JSON.stringify(text)}`),
];

function hitLines(hits: readonly Seen[]): string[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))].sort();
  const line = ({ isTrue: is, times, original, page }: Seen) =>
    `    ${is ? 'true ' : 'FALSE'} ${String(times).padStart(3)}  ${JSON.stringify(original)}  ${page}`;
  const total = (kind: RedactionKind) =>
    hits.filter((hit) => hit.kind === kind).reduce((sum, { times }) => sum + times, 0);
  return kinds.flatMap((kind) => [
    `  ${kind}: ${total(kind)}`,
    ...hits.filter((hit) => hit.kind === kind).map(line),
  ]);
}

/** Recall of made-up secrets by class, and what redaction takes from real pages that it should leave. */
export const redact: Bench<RedactResult> = {
  run: async ({ corpus }) => ({
    samples: SAMPLES,
    seed: SEED,
    classes: await recalls(SAMPLES, SEED),
    corpus: onPages(await textsOfCorpus(corpus)),
  }),
  lines: ({ samples, seed, classes, corpus }) => [
    `recall by class, ${samples} fakes each, seed ${seed}`,
    ...classes.flatMap(recallLines),
    '',
    `${corpus.pages} pages, ${corpus.words} words: ${corpus.wrong} false, ${corpus.per10000.toFixed(2)} in 10,000 words`,
    ...hitLines(corpus.hits),
  ],
};
