import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pickIdeas } from '../../lib/draft/embedded/pick-ideas.ts';
import { read } from '../../lib/draft/embedded/reading.ts';
import { regionsOf } from '../../lib/draft/embedded/region.ts';
import { storyByForm } from '../../lib/draft/embedded/stories/story-of.ts';
import { kindSigns } from '../../lib/draft/embedded/worth/kind-signs.ts';
import { weigh } from '../../lib/draft/embedded/worth/linear.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { must } from '../../lib/model/result.ts';
import { captureOf } from '../attacks/capture.ts';
import { FOLDS, foldOf } from './folds.ts';
import { learnChoice, type Weights } from './learn.ts';
import { type EvalPage, isTuning, labelledPages } from './pages.ts';

const FILE = join(import.meta.dirname, '../../lib/draft/embedded/worth/kind-weights.ts');
const KINDS = ['how-to', 'decision-guide', 'incident', 'concept'] as const;
const L2 = 8;

// A page by another hand may be called otherwise or be put otherwise: each part must do without the others.
const BLANKS: readonly ((name: string) => boolean)[] = [
  () => false,
  (name) => /^(?:title|heading)_|^roles$/u.test(name),
  (name) => /^(?:here|all)_/u.test(name),
];

type Kind = (typeof KINDS)[number];
type Example = { page: EvalPage; signs: Weights; byRule: string; kind: string };

export function exampleOf(page: EvalPage, capture: Capture): Example | null {
  const reading = read(capture);
  const [region] = regionsOf(reading);
  if (region === undefined) return null;
  const byRule = storyByForm(reading, region, pickIdeas(reading, region)).kind;
  const { kind } = must(page.label, `labels of ${page.name}`);
  return { page, signs: kindSigns(reading, region), byRule, kind };
}

const marked = (signs: Weights, kind: Kind): Weights =>
  Object.fromEntries(Object.entries(signs).map(([name, value]) => [`${kind} ${name}`, value]));

const without = (signs: Weights, blank: (name: string) => boolean): Weights =>
  Object.fromEntries(Object.entries(signs).filter(([name]) => !blank(name)));

/** The weights of each kind; each page is shown once whole and once without each part of its signs. */
export function learn(examples: readonly Example[]): Record<Kind, Weights> {
  const choices = examples.flatMap(({ signs, kind }) =>
    BLANKS.map((blank) => without(signs, blank)).map((shown) => ({
      options: KINDS.map((one) => marked(shown, one)),
      right: KINDS.map((one) => one === kind),
    })),
  );
  const all = Object.entries(learnChoice(choices, L2));
  const of = (kind: Kind): Weights =>
    Object.fromEntries(
      all.flatMap(([name, weight]) =>
        name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), weight]] : [],
      ),
    );
  return {
    'how-to': of('how-to'),
    'decision-guide': of('decision-guide'),
    incident: of('incident'),
    concept: of('concept'),
  };
}

function kindOf(signs: Weights, weights: Record<Kind, Weights>): Kind {
  const worths = KINDS.map((kind) => weigh(signs, weights[kind]));
  return KINDS[worths.indexOf(Math.max(...worths))] ?? 'concept';
}

type Found = { split: string; kind: string; form: string; learnt: string; both: string };

const found = ({ page, signs, byRule, kind }: Example, weights: Record<Kind, Weights>): Found => {
  const learnt = kindOf(signs, weights);
  return { split: page.split, kind, form: byRule, learnt, both: byRule === 'concept' ? learnt : byRule };
};

function tell(name: string, all: readonly Found[]): void {
  const share = (what: 'form' | 'learnt' | 'both'): string =>
    `${((100 * all.filter((one) => one[what] === one.kind).length) / Math.max(1, all.length)).toFixed(1)} %`;
  console.log(
    `${name.padEnd(30)} ${all.length} pages  by form ${share('form')}  learnt ${share('learnt')}  where form says nothing ${share('both')}`,
  );
}

function validate(examples: readonly Example[]): void {
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(examples.filter(({ page }) => foldOf(page.name) !== fold));
    return examples.filter(({ page }) => foldOf(page.name) === fold).map((one) => found(one, weights));
  }).flat();
  const splits = [...new Set(results.map(({ split }) => split))];
  for (const split of splits)
    tell(
      `${FOLDS}-fold, ${split}`,
      results.filter((one) => one.split === split),
    );
  tell(`${FOLDS}-fold, all`, results);
  for (const kind of KINDS) {
    const own = results.filter((one) => one.kind === kind);
    console.log(
      `  ${kind}: ${KINDS.map((to) => `${to} ${own.filter(({ learnt }) => learnt === to).length}`).join(', ')}`,
    );
  }
  for (const left of splits) {
    const weights = learn(examples.filter(({ page }) => page.split !== left));
    tell(
      `from the others, ${left}`,
      examples.filter(({ page }) => page.split === left).map((one) => found(one, weights)),
    );
  }
}

const table = (name: string, weights: Weights): string =>
  `  ${name}: {\n${Object.entries(weights)
    .map(([sign, weight]) => `    ${sign}: ${weight},\n`)
    .join('')}  },\n`;

const fileOf = (weights: Record<Kind, Weights>): string =>
  `import type { Signs } from './signs.ts';\n\n// Written by \`node tests/eval/fit-kinds.ts --write\`; docs/evaluation.md says from which pages and how well it does on others.\n\n/** The weight of each sign for each kind of lesson. */\nexport const KIND_WEIGHTS: Readonly<Record<${KINDS.map((kind) => `'${kind}'`).join(' | ')}, Signs>> = {\n${KINDS.map((kind) => table(kind.includes('-') ? `'${kind}'` : kind, weights[kind])).join('')}};\n`;

/** Learns which kind of lesson a section makes from the pages that may be used for it; `--write` replaces the weights. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { write: { type: 'boolean', default: false }, validate: { type: 'boolean', default: false } },
  });
  const examples: Example[] = [];
  for (const page of labelledPages().filter(({ split }) => isTuning(split))) {
    const example = exampleOf(page, await captureOf(page.html, page.url));
    if (example !== null) examples.push(example);
  }
  if (values.validate) validate(examples);
  const weights = learn(examples);
  tell(
    'all, on themselves',
    examples.map((one) => found(one, weights)),
  );
  if (values.write) writeFileSync(FILE, fileOf(weights));
}

if (import.meta.main) await main();
