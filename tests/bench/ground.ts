import { judgeQuote } from '../../lib/quote/judge-quote.ts';
import { type Prepared, prepare } from '../../lib/quote/prepare.ts';
import { normalise } from '../../lib/text/normalise.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { fill } from '../laws/quote-changes.ts';
import { english } from '../laws/quote-texts.ts';
import { seeded } from '../proofs/random.ts';
import { HOSTILE } from './hostile-pages.ts';
import { LETTERS } from './letter-pages.ts';
import { quantile } from './quantile.ts';
import type { Bench } from './types.ts';

const WORDS = 20_000;
const QUOTES = 200;

type Row = { what: string; ours: { p50: number; p95: number }; peer: { p50: number; p95: number } };
type Hostile = { what: string; p50: number; p95: number };
type Ground = { hostile: Hostile[]; words: number; prepare: number; peer: string; rows: Row[] };

function pageOf(words: number, dice: () => number): string[] {
  const page: string[] = [];
  for (let count = 0; count < words; count += page.at(-1)?.split(' ').length ?? 1)
    page.push(fill(english.templates[Math.floor(dice() * english.templates.length)] ?? '', english, dice));
  return page;
}

// A quote is timed so often and its least time is taken, which leaves out what else the machine did.
const TIMES = 5;

const timed = (quotes: readonly string[], judge: (quote: string) => unknown) => {
  const times = quotes.map((quote) => {
    const took = Array.from({ length: TIMES }, () => {
      const begun = performance.now();
      judge(quote);
      return performance.now() - begun;
    });
    return Math.min(...took);
  });
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
};

const TURNS = 40;
// As many as warm the rows of ordinary pages.
const WARMING = 20;

const inTurns = (quotes: readonly string[], turns: number): string[] =>
  Array.from({ length: turns }, () => quotes).flat();

function hostile(): Hostile[] {
  const pages = [...HOSTILE, ...LETTERS].map(([what, text, quotes, language = 'en']) => {
    const page = prepare(text, { pack: packFor(language) });
    page.index();
    return { what, quotes, judge: (quote: string) => judgeQuote(page, quote) };
  });
  for (const { quotes, judge } of pages) timed(inTurns(quotes, WARMING), judge);
  return pages.map(({ what, quotes, judge }) => ({ what, ...timed(inTurns(quotes, TURNS), judge) }));
}

/** ms to judge one quote on a page of 20,000 words that was prepared once, beside a bare search of the normalised text. */
export const ground: Bench<Ground> = {
  run() {
    const dice = seeded(1);
    const page = pageOf(WORDS, dice);
    const text = page.join(' ');
    const begun = performance.now();
    const prepared: Prepared = prepare(text, { pack: packFor('en') });
    prepared.index();
    const took = performance.now() - begun;
    const bare = (quote: string) => prepared.normal.text.indexOf(normalise(quote).text);
    const some = Array.from({ length: QUOTES }, () => page[Math.floor(dice() * page.length)] ?? '');
    const kinds: readonly (readonly [string, (quote: string) => string])[] = [
      ['found, exact', (quote) => quote],
      ['found, repaired', (quote) => `${quote.charAt(0).toLowerCase()}${quote.slice(1, -1)}`],
      ['found, elided', (quote) => quote.replace(/^(.{18}\S*) \S+/, '$1 ...')],
      [
        'not found, a number changed',
        (quote) => quote.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
      ],
      ['not found, a mark put in', (quote) => quote.replace(/(?<=\p{L}{2}) (?=\p{L}{2})/u, ': ')],
      ['not found, other words', (quote) => quote.split(' ').reverse().join(' ')],
    ];
    const judge = (quote: string) => judgeQuote(prepared, quote);
    for (const [, change] of kinds) timed(some.slice(0, 20).map(change), judge);
    const rows = kinds.map(([what, change]) => {
      const quotes = some.map(change);
      return { what, ours: timed(quotes, judge), peer: timed(quotes, bare) };
    });
    return Promise.resolve({
      words: text.split(' ').length,
      prepare: took,
      peer: 'indexOf',
      rows,
      hostile: hostile(),
    });
  },
  lines: ({ words, prepare: took, peer, rows, hostile: made }) => [
    `${words} words, ${took.toFixed(0)} ms to prepare; ms a quote: median, 95 %`,
    ...rows.map(
      ({ what, ours, peer: other }) =>
        `${what.padEnd(30)} ${ours.p50.toFixed(3)} ${ours.p95.toFixed(3)}   ${peer} ${other.p50.toFixed(3)} ${other.p95.toFixed(3)}`,
    ),
    'on pages made to cost much',
    ...made.map(({ what, p50, p95 }) => `${what.padEnd(30)} ${p50.toFixed(3)} ${p95.toFixed(3)}`),
  ],
};
