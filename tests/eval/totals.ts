import { quantile } from '../bench/quantile.ts';
import type { Measured } from './measure.ts';

type Spread = { p50: number; p95: number };

/** The figures of a group of pages; null is a measure that does not apply there, never a nought. */
export type Totals = {
  pages: number;
  drafted: number;
  quoteValidity: number | null;
  supported: number | null;
  novel: number | null;
  schemaSuccess: number | null;
  retryRate: number | null;
  breachesPerLesson: number | null;
  hintsPerLesson: number | null;
  focusHit: number | null;
  kindAgrees: number | null;
  keyPointsTold: number | null;
  trapsTold: number | null;
  checks: number | null;
  pagesWithCheck: number | null;
  grade: number | null;
  lix: number | null;
  sentenceWords: number | null;
  msFirst: Spread | null;
  msWhole: Spread | null;
  tokensIn: number | null;
  tokensOut: number | null;
};

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

const known = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((value): value is T => value !== null && value !== undefined);

const median = (figures: readonly number[]): number | null =>
  figures.length === 0 ? null : quantile(figures, 0.5);

const spread = (figures: readonly number[]): Spread | null =>
  figures.length === 0 ? null : { p50: quantile(figures, 0.5), p95: quantile(figures, 0.95) };

const mean = (figures: readonly number[]): number | null => share(sum(figures), figures.length);

/** Sums up what came out of a group of pages. A page that could not be captured says nothing about the driver. */
export function totals(pages: readonly Measured[]): Totals {
  const lessons = known(pages.map(({ lesson }) => lesson));
  const labelled = known(lessons.map(({ against }) => against));
  const answered = lessons.length + pages.filter(({ misshapen }) => misshapen).length;
  const per = (count: (lesson: (typeof lessons)[number]) => number) => sum(lessons.map(count));
  const retries = known(pages.map((page) => page.retries));
  const tokens = known(pages.map((page) => page.tokens));
  const read = known(lessons.map(({ readability }) => readability));
  const labels = (holds: (against: (typeof labelled)[number]) => boolean) =>
    share(labelled.filter(holds).length, labelled.length);
  const none = lessons.length === 0;
  return {
    pages: pages.length,
    drafted: lessons.length,
    quoteValidity: share(
      per(({ verbatim }) => verbatim),
      per(({ quotes }) => quotes),
    ),
    supported: share(
      per(({ supported }) => supported),
      per(({ claims }) => claims),
    ),
    novel: none ? null : per(({ novel }) => novel.length),
    schemaSuccess: share(lessons.length, answered),
    retryRate: mean(retries),
    breachesPerLesson: mean(lessons.map(({ breaches }) => breaches.length)),
    hintsPerLesson: mean(lessons.map(({ hints }) => hints.length)),
    focusHit: labels(({ focus }) => focus),
    kindAgrees: labels(({ kind }) => kind),
    keyPointsTold: share(
      sum(labelled.map(({ keyPoints }) => keyPoints.told)),
      sum(labelled.map(({ keyPoints }) => keyPoints.of)),
    ),
    trapsTold: labelled.length === 0 ? null : sum(labelled.map(({ traps }) => traps.length)),
    checks: none ? null : per(({ checks }) => checks),
    pagesWithCheck: none ? null : lessons.filter(({ checks }) => checks > 0).length,
    grade: median(known(read.map(({ grade }) => grade))),
    lix: median(known(read.map(({ lix }) => lix))),
    sentenceWords: median(read.map(({ sentenceWords }) => sentenceWords)),
    msFirst: spread(known(pages.map(({ msFirst }) => msFirst))),
    msWhole: spread(known(pages.map(({ msWhole }) => msWhole))),
    tokensIn: mean(tokens.map((one) => one.in)),
    tokensOut: mean(tokens.map((one) => one.out)),
  };
}
