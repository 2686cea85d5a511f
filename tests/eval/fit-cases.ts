import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readPage } from '../../lib/draft/embedded/page.ts';
import { candidatesOn } from '../../lib/draft/embedded/runs/candidates.ts';
import type { Signs } from '../../lib/draft/embedded/runs/signs.ts';
import { chance } from '../../lib/draft/embedded/worth/linear.ts';
import { captureOf } from '../attacks/capture.ts';
import { FOLDS, foldOf } from './folds.ts';
import { learnChance, type Weights } from './learn.ts';
import { labelledPages } from './pages.ts';

const FILE = join(import.meta.dirname, '../../lib/draft/embedded/runs/weights.ts');
const RATED = join(import.meta.dirname, 'rated/2026-11-27-cases.jsonl');
const L2 = 3;
const BARS = [0, 0.4, 0.5, 0.6, 0.7, 0.8];

const Rated = z.looseObject({
  page: z.string(),
  options: z.array(z.looseObject({ id: z.string(), text: z.string() })),
  key: z.string(),
  a: z.enum(['usable', 'edit', 'bad']),
  b: z.enum(['usable', 'edit', 'bad']),
});

type Example = { page: string; signs: Signs; usable: boolean[] };

/** A question by its words, since those around them may be put otherwise by now. */
const keyOf = (page: string, right: string, texts: readonly string[]): string =>
  JSON.stringify([page, right, [...texts].sort()]);

function ratings(): Map<string, boolean[]> {
  const lines = readFileSync(RATED, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const { page, options, key, a, b } = Rated.parse(JSON.parse(line));
      const right = options.find(({ id }) => id === key)?.text ?? '';
      const texts = options.map(({ text }) => text);
      return [keyOf(page, right, texts), [a === 'usable', b === 'usable']];
    }),
  );
}

/** The questions of the tuning pages that two readers have rated. */
async function rated(): Promise<Example[]> {
  const known = ratings();
  const found: Example[] = [];
  for (const { name, html, url } of labelledPages().filter(({ split }) => split !== 'held-out-2')) {
    const capture = await captureOf(html, url);
    for (const { idea, signs } of candidatesOn(readPage(capture))) {
      const texts = [idea.right, ...idea.wrong].map(({ text }) => text);
      const usable = known.get(keyOf(capture.title, idea.right.text, texts));
      if (usable !== undefined) found.push({ page: name, signs, usable });
    }
  }
  return found;
}

const learn = (examples: readonly Example[]): Weights =>
  learnChance(
    examples.flatMap(({ signs, usable }) => usable.map(() => signs)),
    examples.flatMap(({ usable }) => usable),
    L2,
  );

/** How many both readers found usable of those above a bar, each weighed by what was learnt without its page. */
function validate(examples: readonly Example[]): void {
  const weighed = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(examples.filter(({ page }) => foldOf(page) !== fold));
    return examples
      .filter(({ page }) => foldOf(page) === fold)
      .map((example) => ({ ...example, worth: chance(example.signs, weights) }));
  }).flat();
  for (const bar of BARS) {
    const above = weighed.filter(({ worth }) => worth >= bar);
    const both = above.filter(({ usable }) => usable.every(Boolean)).length;
    const pages = new Set(above.map(({ page }) => page)).size;
    console.log(
      `bar ${bar}  ${above.length} questions from ${pages} pages  both ${((100 * both) / above.length).toFixed(1)} %`,
    );
  }
}

const fileOf = (weights: Weights, bar: number): string =>
  [
    '// Written by `node tests/eval/fit-cases.ts --write`; docs/evaluation.md says from which ratings and how well it does on other pages.\n',
    '/** What a question on cases must be likely to be, usable as it stands, before it is asked. */',
    `export const BAR = ${bar};\n`,
    '/** The weight of each sign of such a question. */',
    'export const CASE_WEIGHTS: Readonly<Record<string, number>> = {',
    ...Object.entries(weights)
      .filter(([, weight]) => weight !== 0)
      .map(([sign, weight]) => `  ${/-/u.test(sign) ? `'${sign}'` : sign}: ${weight},`),
    '};\n',
  ].join('\n');

/** Learns from ratings which questions on cases are usable as they stand; \`--write\` replaces the file of their weights. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { write: { type: 'boolean', default: false }, bar: { type: 'string', default: '0.6' } },
  });
  const examples = await rated();
  console.log(
    `${examples.length} rated questions of ${new Set(examples.map(({ page }) => page)).size} pages`,
  );
  validate(examples);
  if (values.write) writeFileSync(FILE, fileOf(learn(examples), Number(values.bar)));
}

await main();
