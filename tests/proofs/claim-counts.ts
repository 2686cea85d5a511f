import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { grounder } from '../../scripts/ground-lines.ts';

const Labelled = z.object({
  page: z.string(),
  claim: z.string(),
  label: z.enum(['supported', 'contradicted', 'addition', 'half']),
  class: z.string(),
});
export type Labelled = z.infer<typeof Labelled>;

/** A labelled claim with what the product says of it. */
export type Told = Labelled & { verdict: string; reason: string };

/** Every other page, by its place in the file, is for tuning; nothing is tuned on the rest. */
export type Half = 'train' | 'test';

const FILE = join(import.meta.dirname, '../fixtures/claims/claims.jsonl');

/** The labelled claims of both halves, judged as `npm run ground` judges them. */
export function toldClaims(): Record<Half, Told[]> {
  const read = grounder();
  const told: Record<Half, Told[]> = { train: [], test: [] };
  let pages = 0;
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n')) {
    const found = read(line);
    if (found === null) pages += 1;
    else if ('answer' in found) {
      const { verdict, reason } = found.answer;
      told[pages % 2 === 1 ? 'train' : 'test'].push({ ...Labelled.parse(JSON.parse(line)), verdict, reason });
    } else throw new Error(found.error);
  }
  return told;
}

/** How far "supported" can be trusted, and how much of what is true it reaches. */
export function claimFigures(told: readonly Told[]) {
  const isTrue = ({ label }: Told) => label === 'supported';
  const passed = told.filter(({ verdict }) => verdict === 'supported');
  const supported = told.filter(isTrue);
  return {
    claims: told.length,
    supported: supported.length,
    found: passed.filter(isTrue).length,
    wrong: passed.filter((one) => !isTrue(one)).length,
    asked: supported.filter(({ verdict }) => verdict === 'needs-human').length,
  };
}
