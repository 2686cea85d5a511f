import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grounder } from '../../../scripts/ground-lines.ts';

type Labelled = { page: string; claim: string; label: 'supported' | 'contradicted' };

/** The claims of a labelled file that are judged otherwise than they are labelled. */
export function wronglyJudged(file: string) {
  const read = grounder();
  const found = { tried: { good: 0, wrong: 0 }, passed: [] as string[], refused: [] as string[] };
  const path = join(import.meta.dirname, `../../fixtures/claims/${file}.jsonl`);
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const asked = read(line);
    if (asked === null) continue;
    if ('error' in asked) throw new Error(asked.error);
    const { page, claim, label } = JSON.parse(line) as Labelled;
    const [isGood, isShown] = [label === 'supported', asked.answer.verdict === 'supported'];
    found.tried[isGood ? 'good' : 'wrong'] += 1;
    if (isGood !== isShown) (isGood ? found.refused : found.passed).push(`${page}: ${claim}`);
  }
  return found;
}
