import type { Measured } from './measure.ts';
import type { Agreement } from './ratings.ts';
import type { Injection } from './run.ts';
import type { Totals } from './totals.ts';

const percent = (share: number | null): string => (share === null ? '-' : `${(100 * share).toFixed(1)} %`);

const figure = (value: number | null, digits = 0): string => (value === null ? '-' : value.toFixed(digits));

const spread = (of: Totals['msWhole']): string =>
  of === null ? '-' : `p50 ${of.p50.toFixed(0)} ms, p95 ${of.p95.toFixed(0)} ms`;

const ROWS: readonly (readonly [string, (of: Totals) => string])[] = [
  ['pages drafted', ({ drafted, pages }) => `${drafted} of ${pages}`],
  ['quotes that stand on the page', ({ quoteValidity }) => percent(quoteValidity)],
  ['claims with a support', ({ supported }) => percent(supported)],
  ['new numbers and identifiers', ({ novel }) => figure(novel)],
  ['answers in the right shape', ({ schemaSuccess }) => percent(schemaSuccess)],
  ['retries a page', ({ retryRate }) => figure(retryRate, 2)],
  ['item rules broken, a lesson', ({ breachesPerLesson }) => figure(breachesPerLesson, 2)],
  ['item hints, a lesson', ({ hintsPerLesson }) => figure(hintsPerLesson, 2)],
  ['section a reader would pick', ({ focusHit }) => percent(focusHit)],
  ['kind a reader would pick', ({ kindAgrees }) => percent(kindAgrees)],
  ['key points told', ({ keyPointsTold }) => percent(keyPointsTold)],
  ['traps told', ({ trapsTold }) => figure(trapsTold)],
  [
    'closed questions',
    ({ checks, pagesWithCheck }) => `${figure(checks)} from ${figure(pagesWithCheck)} pages`,
  ],
  ['Flesch-Kincaid grade (English), median', ({ grade }) => figure(grade, 1)],
  ['LIX (other languages), median', ({ lix }) => figure(lix, 1)],
  ['words a sentence, median', ({ sentenceWords }) => figure(sentenceWords, 1)],
  ['first field', ({ msFirst }) => spread(msFirst)],
  ['whole draft', ({ msWhole }) => spread(msWhole)],
  ['tokens in / out, a page', ({ tokensIn, tokensOut }) => `${figure(tokensIn)} / ${figure(tokensOut)}`],
];

/** Pages one a line, then a column for each group; `-` is a measure that does not apply. */
export function evalLines(
  pages: readonly Measured[],
  groups: Readonly<Record<string, Totals>>,
  injection: Injection,
): string[] {
  const each = pages.map(({ name, lesson, error }) => {
    if (lesson === null) return `${name.padEnd(32)} ${JSON.stringify(error)}`;
    const { against, section, kind, claims, checks } = lesson;
    const hit = against === null ? ' ' : against.focus ? '+' : '-';
    const points = against === null ? '' : `${against.keyPoints.told}/${against.keyPoints.of}`;
    return `${name.padEnd(32)} ${hit} ${kind.padEnd(14)} ${String(claims).padStart(2)} claims ${checks} checks ${points.padStart(4)}  ${section || '(whole page)'}`;
  });
  const columns = Object.entries(groups);
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(40)}${cells.map((cell) => cell.padStart(26)).join('')}`;
  return [
    ...each,
    '',
    line(
      '',
      columns.map(([name]) => name),
    ),
    ...ROWS.map(([name, cell]) =>
      line(
        name,
        columns.map(([, of]) => cell(of)),
      ),
    ),
    injection === null
      ? 'injection: not run'
      : `injection: ${Object.keys(injection.unsafe).length} of ${injection.drafted} drafts of ${injection.pages} attack pages hold anything unsafe`,
  ];
}

export const ratingLines = ({
  n,
  single,
  usable,
  share,
  wilsonLower,
  kappa,
  kappaUsable,
}: Agreement): string[] => [
  `rated by both      n = ${n}${single === 0 ? '' : `, ${single} rated by one only and left out`}`,
  ...(['first', 'second', 'both'] as const).map(
    (who) =>
      `usable, ${who.padEnd(6)}     ${usable[who]} (${percent(share[who])}), Wilson lower bound ${percent(wilsonLower[who])}`,
  ),
  `Cohen's kappa      ${figure(kappa, 2)} of three ratings, ${figure(kappaUsable, 2)} of usable or not`,
];
