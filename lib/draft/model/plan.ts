import { fail, ok, type Result } from '../../model/result.ts';
import { answerRoom, tokensIn } from './budget.ts';
import type { Numbered, NumberedSection } from './numbered.ts';
import type { Extract } from './prompts/prompt.ts';

/** How a page is read: whole, or in parts first; what is not read at all; and how many tokens there are for its words at once. */
export type Plan = {
  readonly parts: readonly (readonly Extract[])[];
  readonly leftOut: readonly { path: readonly string[]; words: number }[];
  readonly free: number;
};

type Room = {
  readonly context: number;
  /** Tokens of our own words and the form. */
  readonly overhead: number;
  readonly ratio: number;
};

/** More requests than this for one draft are not worth their time. */
const MOST_PARTS = 12;
/** Of the context, for a part: the model still has to see what it reads. */
const PART_SHARE = 0.6;
const LEAST = 300;
const PER_LINE = 10;

/** Tokens of a sentence as it is put before a model. */
export const lineCost = ({ text, label }: Pick<Numbered, 'text' | 'label'>, ratio: number): number =>
  tokensIn(`[1000] (${label}) ${text}`, ratio);

/** The same of the headings over sentences. */
export const headCost = (path: readonly string[], ratio: number): number =>
  tokensIn(path.join(' > '), ratio) + PER_LINE;

const costOf = ({ path, sentences }: Extract, ratio: number): number =>
  headCost(path, ratio) + sentences.reduce((sum, one) => sum + lineCost(one, ratio), 0);

/** A section in pieces that fit; most are one piece. */
function pieces({ path, sentences }: NumberedSection, most: number, ratio: number): Extract[] {
  const found: Numbered[][] = [[]];
  let used = 0;
  for (const one of sentences) {
    const price = lineCost(one, ratio);
    if (used + price > most && used > 0) {
      found.push([]);
      used = 0;
    }
    found.at(-1)?.push(one);
    used += price;
  }
  return found.filter((piece) => piece.length > 0).map((piece) => ({ path, sentences: piece }));
}

function pack(extracts: readonly Extract[], most: number, ratio: number): Extract[][] {
  const parts: Extract[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const extract of extracts) {
    const price = costOf(extract, ratio);
    if (used + price > most) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(extract);
    used += price;
  }
  return parts;
}

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const left = (extracts: readonly Extract[]) =>
  extracts.map(({ path, sentences }) => ({
    path,
    words: sentences.reduce((sum, { text }) => sum + words(text), 0),
  }));

/** Plans how sections are read in a context. Problem: `endpoint-too-small` where not even a few sentences fit. */
export function planOf(
  sections: readonly NumberedSection[],
  { context, overhead, ratio }: Room,
): Result<Plan> {
  const free = context - overhead - answerRoom(context);
  if (free < LEAST) return fail({ kind: 'endpoint-too-small', needs: context - free + LEAST, context });
  const told = sections.filter(({ sentences }) => sentences.length > 0);
  const whole = told.map(({ path, sentences }): Extract => ({ path, sentences }));
  if (told.reduce((sum, section) => sum + costOf(section, ratio), 0) <= free)
    return ok({ parts: [whole], leftOut: [], free });
  const most = Math.min(free, Math.max(LEAST, Math.floor(context * PART_SHARE) - overhead));
  const parts = pack(
    told.flatMap((section) => pieces(section, most, ratio)),
    most,
    ratio,
  );
  return ok({ parts: parts.slice(0, MOST_PARTS), leftOut: left(parts.slice(MOST_PARTS).flat()), free });
}
