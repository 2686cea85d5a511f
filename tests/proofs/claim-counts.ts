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

/** The claims on some pages of a file, counted from 1, judged as `npm run ground` judges them; the others are not judged. */
function toldIn(file: string, isWanted: (page: number) => boolean = () => true): Told[] {
  const read = grounder();
  let page = 0;
  return readFileSync(join(FILES, file), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      if (!('claim' in JSON.parse(line))) page += 1;
      if (!isWanted(page)) return [];
      const found = read(line);
      if (found === null) return [];
      if ('error' in found) throw new Error(found.error);
      const { verdict, reason } = found.answer;
      return [{ ...Labelled.parse(JSON.parse(line)), verdict, reason }];
    });
}

/** The labelled claims of one half; what is tuned looks at no other. */
export const toldHalf = (half: Half): Told[] =>
  half === 'blind'
    ? toldIn('blind.jsonl')
    : toldIn('claims.jsonl', (page) => (page % 2 === 1) === (half === 'train'));

/** All labelled claims. */
export const toldClaims = (): Record<Half, Told[]> => ({
  train: toldHalf('train'),
  test: toldHalf('test'),
  blind: toldHalf('blind'),
});

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
