import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Reading, read } from '../../lib/draft/embedded/reading.ts';
import { candidates, type Region } from '../../lib/draft/embedded/region.ts';
import { chance, weigh } from '../../lib/draft/embedded/worth/linear.ts';
import { sectionSigns } from '../../lib/draft/embedded/worth/section-signs.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { must } from '../../lib/model/result.ts';
import { captureOf } from '../attacks/capture.ts';
import { FOLDS, foldOf } from './folds.ts';
import { learnChance, learnChoice, type Weights } from './learn.ts';
import { type EvalPage, isTuning, labelledPages } from './pages.ts';

const FILE = join(import.meta.dirname, '../../lib/draft/embedded/worth/weights.ts');
const L2 = { sentence: 5, section: 6 } as const;
const LEAST_PIECE = 25;

// A page by another hand may be called otherwise, or be put together otherwise: each half of this must do without the other.
const BLANKS: readonly (readonly string[])[] = [
  [],
  ['aside', 'before', 'after', 'core', 'weak', 'named'],
  ['size', 'part', 'top', 'start', 'end', 'place', 'middle'],
];

type Label = NonNullable<EvalPage['label']>;
type Example = {
  page: EvalPage;
  label: Label;
  reading: Reading;
  keys: boolean[];
  regions: Region[];
  right: boolean[];
};
type Learnt = { sentence: Weights; section: Weights };

const without = (signs: Weights, names: readonly string[]): Weights =>
  Object.fromEntries(Object.entries(signs).filter(([name]) => !names.includes(name)));

/** The heading a region is named by, '' for the page as a whole. */
function headingOf({ page }: Reading, { root }: Region): string {
  const { level = 0, title = '' } = page.sections[root] ?? {};
  return level === 0 || (level === 1 && page.capture.title.includes(title)) ? '' : title;
}

export function exampleOf(page: EvalPage, capture: Capture): Example {
  const label = must(page.label, `labels of ${page.name}`);
  const reading = read(capture);
  const keys = reading.scored.map(({ unit: { text } }) =>
    label.keyPoints.some((key) => text.includes(key) || (text.length >= LEAST_PIECE && key.includes(text))),
  );
  const regions = candidates(reading);
  const right = regions.map((region) => label.focus.includes(headingOf(reading, region)));
  return { page, label, reading, keys, regions, right };
}

/** The signs of each region of a page, its sentences weighed anew. */
const signsOf = ({ reading, regions }: Example, sentence: Weights): Weights[] =>
  regions.map((region) =>
    sectionSigns(reading, {
      ...region,
      scored: region.scored.map((one) => ({ ...one, worth: chance(one.signs, sentence) })),
    }),
  );

/** How much each sign counts, by what readers of these pages would take. */
export function learn(examples: readonly Example[]): Learnt {
  const sentence = learnChance(
    examples.flatMap(({ reading }) => reading.scored.map(({ signs }) => signs)),
    examples.flatMap(({ keys }) => keys),
    L2.sentence,
  );
  const choices = examples.flatMap((example) => {
    const options = signsOf(example, sentence);
    return BLANKS.map((blank) => ({
      options: options.map((signs) => without(signs, blank)),
      right: example.right,
    }));
  });
  return {
    sentence,
    section: learnChoice(choices, L2.section),
  };
}

type Found = { section: boolean; blind: boolean };

const bestOf = (options: readonly Weights[], weights: Weights): number => {
  const worths = options.map((signs) => weigh(signs, weights));
  return worths.indexOf(Math.max(...worths));
};

function found(example: Example, { sentence, section }: Learnt): Found {
  const options = signsOf(example, sentence);
  const at = bestOf(options, section);
  const blind = bestOf(
    options.map((signs) => without(signs, BLANKS[1] ?? [])),
    section,
  );
  return {
    section: example.right[at] === true,
    blind: example.right[blind] === true,
  };
}

const share = (all: readonly Found[], what: keyof Found): string =>
  `${((100 * all.filter((one) => one[what]).length) / all.length).toFixed(1)} %`;

function tell(name: string, all: readonly Found[]): void {
  console.log(
    `${name.padEnd(34)} ${all.length} pages  section ${share(all, 'section')}  without heading words ${share(all, 'blind')}`,
  );
}

function validate(examples: readonly Example[]): void {
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const learnt = learn(examples.filter(({ page }) => foldOf(page.name) !== fold));
    return examples
      .filter(({ page }) => foldOf(page.name) === fold)
      .map((example) => ({ split: example.page.split, ...found(example, learnt) }));
  }).flat();
  const splits = [...new Set(examples.map(({ page }) => page.split))];
  for (const split of splits)
    tell(
      `${FOLDS}-fold, ${split}`,
      results.filter((one) => one.split === split),
    );
  for (const left of splits) {
    const learnt = learn(examples.filter(({ page }) => page.split !== left));
    const own = examples.filter(({ page }) => page.split === left);
    tell(
      `from the others, ${left}`,
      own.map((example) => found(example, learnt)),
    );
  }
}

const table = (name: string, weights: Weights): string =>
  `  ${name}: {\n${Object.entries(weights)
    .map(([sign, weight]) => `    ${sign}: ${weight},\n`)
    .join('')}  },\n`;

function fileOf({ sentence, section }: Learnt): string {
  const body = [table('sentence', sentence), table('section', section)].join('');
  return `// Written by \`node tests/eval/fit.ts --write\`; docs/evaluation.md says from which pages and how well it does on others.\n\n/** The weight of each sign, by what is weighed. */\nexport const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {\n${body}};\n`;
}

/** Learns the weights of the embedded drafter from the pages that may be used for it; \`--write\` replaces its file. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { write: { type: 'boolean', default: false }, validate: { type: 'boolean', default: false } },
  });
  const examples: Example[] = [];
  for (const page of labelledPages().filter(({ split }) => isTuning(split)))
    examples.push(exampleOf(page, await captureOf(page.html, page.url)));
  if (values.validate) validate(examples);
  const learnt = learn(examples);
  tell(
    'all, on themselves',
    examples.map((example) => found(example, learnt)),
  );
  if (values.write) writeFileSync(FILE, fileOf(learnt));
}

if (import.meta.main) await main();
