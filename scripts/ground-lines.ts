import * as z from 'zod';
import { Claim, type Support } from '../lib/model/claim.ts';
import { clipped } from '../lib/quote/clipped.ts';
import { judgeQuote } from '../lib/quote/judge-quote.ts';
import { breachOf } from '../lib/quote/paraphrase.ts';
import { type Prepared, prepare } from '../lib/quote/prepare.ts';
import { excerptOf, quoteSupport } from '../lib/quote/support.ts';
import { judge } from '../lib/quote/verify.ts';
import { normalise } from '../lib/text/normalise.ts';
import { packFor } from '../lib/text/pack-for.ts';
import { sentences } from '../lib/text/sentences.ts';

const PageLine = z.object({
  page: z.string(),
  text: z.string(),
  codes: z.array(z.string()).default([]),
  language: z.string().nullable().default(null),
});
const QuoteLine = z.object({ page: z.string(), quote: z.string() });
const ClaimLine = z.object({ page: z.string(), claim: z.string(), quotes: z.array(z.string()) });

const KEYS: readonly (readonly [string, z.ZodType])[] = [
  ['text', PageLine],
  ['quote', QuoteLine],
  ['claim', ClaimLine],
];

type Page = { text: string; prepared: Prepared };
type Span = [number, number];

/** What an asking line is answered with. */
export type Answer = { verdict: string; span: Span | null; reason: string };

const unsupported = (reason: string): Answer => ({ verdict: 'unsupported', span: null, reason });

function aboutQuote({ prepared }: Page, quote: string): Answer {
  const { found, why } = judgeQuote(prepared, quote);
  return found ? { verdict: found.how, span: [found.start, found.end], reason: why } : unsupported(why);
}

const ID = '00000000-0000-7000-8000-000000000000';
const MAX = 2_000;

/** The product's own judgement of the claim on one quote, as a lesson would carry it. */
function onQuote({ text, prepared }: Page, claim: string, [start, end]: Span): Answer {
  if (end - start > MAX) return { verdict: 'needs-human', span: null, reason: 'quote too long' };
  const excerpt = excerptOf(text, { start, end }, { block: 'b', path: [], source: '', at: 0 });
  const support: Support = quoteSupport(text, start, end, excerpt);
  const { verdict, why } = judge(Claim.parse({ id: ID, text: claim, support }), [excerpt], prepared.options);
  return verdict === 'needs-human' || verdict === 'unsupported'
    ? { verdict, span: null, reason: why }
    : { verdict: 'supported', span: [start, end], reason: why };
}

/** Spans in their order; those of one sentence are one, with what stands between them. */
function bySentence(text: string, language: string, spans: readonly Span[]): Span[] {
  const around = sentences(text, language);
  const merged: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    const shared = around.some((one) => last && one.start < last[1] && one.end > start);
    if (last && shared) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A claim may rest on several quotes together; then none may be made up, nor cut from what its sentence makes of it. */
function onAll({ text, prepared }: Page, claim: string, spans: readonly Span[]): Answer | null {
  const { options } = prepared;
  const [first] = spans;
  if (!options.pack || first === undefined || spans.length < 2) return null;
  const used = bySentence(text, options.pack.language, spans);
  if (used.some(([start, end]) => clipped(text, { start, end }, options) !== null)) return null;
  const words = used.map(([start, end]) => text.slice(start, end));
  const joined = words.map((part) => (/[.!?]\s*$/.test(part) ? part : `${part}.`)).join(' ');
  return breachOf(claim, joined, options.pack, options) === null
    ? { verdict: 'supported', span: first, reason: 'paraphrase of several quotes' }
    : null;
}

function aboutClaim(page: Page, claim: string, quotes: readonly string[]): Answer {
  if (claim.trim() === '') return unsupported('nothing asked');
  const found = quotes.map((quote) => aboutQuote(page, quote));
  const spans = found.flatMap(({ span }) => (span === null ? [] : [span]));
  const [missing] = found.filter(({ span }) => span === null);
  if (spans.length === 0) return unsupported(missing?.reason ?? 'no quote');
  const answers = spans.map((span) => onQuote(page, claim, span));
  const supported = answers.find(({ verdict }) => verdict === 'supported') ?? onAll(page, claim, spans);
  if (missing && supported)
    return { verdict: 'needs-human', span: null, reason: 'a quote is not on the page' };
  return supported ?? answers[0] ?? unsupported('no quote');
}

/** What is told of a line; one that asks is answered as well. */
type Bad = { error: string; answer?: Answer };

/** One line read: an answer, an error to tell, or nothing for a page. */
export type Read = { answer: Answer } | Bad | null;

type Asked = Partial<z.infer<typeof QuoteLine> & z.infer<typeof ClaimLine>>;
type Line = { define: z.infer<typeof PageLine> } | { asked: Asked } | Bad;

function lineOf(line: string): Line {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const [, schema] = KEYS.find(([key]) => isObject && key in (json as object)) ?? [];
  if (schema === undefined) return { error: 'none of "text", "quote" and "claim" with "page"' };
  const parsed = schema.safeParse(json);
  if (parsed.success)
    return schema === PageLine
      ? { define: parsed.data as z.infer<typeof PageLine> }
      : { asked: parsed.data as Asked };
  const error = z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
  return schema === PageLine ? { error } : { error, answer: unsupported('line not readable') };
}

/** Reads lines one by one and remembers the pages they define. */
export function grounder(): (line: string) => Read {
  const pages = new Map<string, Page>();
  const define = ({ page, text, codes, language }: z.infer<typeof PageLine>): null => {
    const code = new Set(
      codes.flatMap((span) => [span, ...span.split(/\s+/)]).map((word) => normalise(word).text.trim()),
    );
    code.delete('');
    pages.set(page, { text, prepared: prepare(text, { pack: packFor(language), code }) });
    return null;
  };
  return (line) => {
    if (line.trim() === '') return null;
    const read = lineOf(line);
    if ('error' in read) return read;
    if ('define' in read) return define(read.define);
    const { asked } = read;
    const page = pages.get(asked.page ?? '');
    if (page === undefined)
      return {
        error: `no line before defines page ${JSON.stringify(asked.page)}`,
        answer: unsupported('unknown page'),
      };
    return {
      answer:
        asked.quote === undefined
          ? aboutClaim(page, asked.claim ?? '', asked.quotes ?? [])
          : aboutQuote(page, asked.quote),
    };
  };
}
