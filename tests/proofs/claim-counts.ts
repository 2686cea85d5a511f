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

/** Every other page of the first file, by its place, is for tuning; `blind` was written later, before a second tuning. */
export type Half = 'train' | 'test' | 'blind';

const FILES = join(import.meta.dirname, '../fixtures/claims');

/** The claims of a file with the number of their page, judged as `npm run ground` judges them. */
function toldIn(file: string): { page: number; told: Told }[] {
  const read = grounder();
  let page = 0;
  return readFileSync(join(FILES, file), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const found = read(line);
      if (found === null) page += 1;
      else if ('answer' in found) {
        const { verdict, reason } = found.answer;
        return [{ page, told: { ...Labelled.parse(JSON.parse(line)), verdict, reason } }];
      } else throw new Error(found.error);
      return [];
    });
}

/** All labelled claims. */
export function toldClaims(): Record<Half, Told[]> {
  const first = toldIn('claims.jsonl');
  const half = (rest: number) => first.filter(({ page }) => page % 2 === rest).map(({ told }) => told);
  return { train: half(1), test: half(0), blind: toldIn('blind.jsonl').map(({ told }) => told) };
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
