import { redactorFor } from '../../../lib/capture/redact/redactor.ts';
import { diceOf } from './dice.ts';
import { type Fake, fakes } from './fakes.ts';

export type ClassRecall = { name: string; made: number; found: number; missed: string[] };

const RUN = 6;
const EXAMPLES = 5;

/** Gone means gone: no stretch of six characters of the original is left, but what stands around it anyway. */
export function isGone({ before, original, after }: Fake, left: string): boolean {
  const length = Math.min(RUN, original.length);
  for (let at = 0; at + length <= original.length; at++) {
    const run = original.slice(at, at + length);
    if (left.includes(run) && !before.includes(run) && !after.includes(run)) return false;
  }
  return true;
}

/** What of `samples` fakes a class is found; each is a text of its own, so that none gives another away. */
async function recallOf(name: string, samples: number, seed: number): Promise<ClassRecall> {
  const make = fakes[name];
  if (make === undefined) throw new Error(`no class ${name}`);
  const dice = diceOf(seed);
  const made = Array.from({ length: samples }, () => make(dice));
  const texts = made.map(({ before, original, after }) => before + original + after);
  const redactor = await redactorFor({ texts, names: [], secrets: [] });
  const missed = texts.filter((text, index) => {
    const fake = made[index];
    return fake !== undefined && !isGone(fake, redactor.text(text));
  });
  return { name, made: samples, found: samples - missed.length, missed: missed.slice(0, EXAMPLES) };
}

/** Recall of every class of fakes. */
export async function recalls(samples: number, seed: number): Promise<ClassRecall[]> {
  const all: ClassRecall[] = [];
  for (const [index, name] of Object.keys(fakes).entries())
    all.push(await recallOf(name, samples, seed + index));
  return all;
}
