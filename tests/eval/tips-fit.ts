/**
 * Learns the lexicon and the weights of the tip gate and prints the weights with what leaving out says, each author's pages valued by a
 * lexicon and weights that never saw that author: `node tests/eval/tips-fit.ts`. `--write` writes the lexicon to the file of the rules.
 * The test half is not read.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BESIDE_WORDS, GATE } from '../../lib/tips/gate-weights.ts';
import { tells } from '../../lib/tips/lexicon.ts';
import { AUTHORS, type Mode, type Sighted, sightedOf } from './tips-cases.ts';
import {
  type Case,
  learn,
  likelihood,
  type Model,
  type Settings,
  spokenFor,
  sureness,
} from './tips-learn.ts';
import { asFile, learnLexicon } from './tips-lexicon.ts';

const MOMENT =
  'says plan plans trouble settled asks since own open done now way frame year parts stumped denies'.split(
    ' ',
  );
const FIT = 'match beside heads advice rest facts trouble weight denied named titled unnamed rival'.split(
  ' ',
);
const SETTINGS: Settings = { gate: 0.01, sure: 0.01 };
/** What is known of a sign whatever the pages say: those that speak for a tip, and those against one. */
const FOR = new Set('says asks own now way match rest trouble weight named titled'.split(' '));
const AGAINST = new Set(
  'plan plans settled done frame year parts stumped denies beside unnamed rival'.split(' '),
);
/** And those that speak for the lesson, or not at all, where it alone is judged. */
const FOR_IT = new Set('heads advice facts'.split(' '));
const wayOf = (sign: string): number => (FOR.has(sign) ? 1 : AGAINST.has(sign) ? -1 : 0);
const WAYS = {
  moment: MOMENT.map(wayOf),
  fit: FIT.map(wayOf),
  sure: [...FIT.map((sign) => (FOR_IT.has(sign) ? 1 : sign === 'denied' ? -1 : wayOf(sign))), 1],
};
/** What a page tells only where it is read. */
const OF_WORDS = new Set('plans settled since own now way frame stumped denies denied'.split(' '));

type Pages = readonly Sighted[];

const lexica = new Map<string, ReturnType<typeof learnLexicon>>();

const labelledOf = (pages: Pages, out: readonly string[]) =>
  pages
    .filter(({ author, among }) => among === 'all' && !out.includes(author))
    .map(({ whole, author, kind }) => ({ said: whole, author, needs: kind !== 'none' }));

/** A lexicon of the pages of all but some authors; the same for both modes. */
function lexiconWithout(pages: Pages, authors: readonly string[]) {
  const key = [...new Set(authors)].sort().join();
  const found = lexica.get(key) ?? learnLexicon(labelledOf(pages, authors));
  lexica.set(key, found);
  return found;
}

type Known = Case & Pick<Sighted, 'place' | 'isOpen'>;

const says = new Map<ReturnType<typeof learnLexicon>, WeakMap<Sighted['said'], number>>();

/** What a lexicon makes of a page's words; a page is held against many lists of lessons. */
function saysOf(lexicon: ReturnType<typeof learnLexicon>, said: Sighted['said']): number {
  const known = says.get(lexicon) ?? new WeakMap<Sighted['said'], number>();
  says.set(lexicon, known);
  const found = known.get(said) ?? tells(said, lexicon);
  known.set(said, found);
  return found;
}

/** Pages as cases, their words told by a lexicon of neither their author nor of the one left out. */
const casesOf = (pages: Pages, mode: Mode, all: Pages, out: readonly string[]): Known[] =>
  pages.map(({ moment, fit, said, whole, ...one }) => {
    const says = saysOf(lexiconWithout(all, [...out, one.author]), said);
    const signsOf = (names: readonly string[], signs: Readonly<Record<string, number>>) =>
      names.map((name) => (mode === 'glance' && OF_WORDS.has(name) ? 0 : (signs[name] ?? 0)));
    const { share = 0 } = fit;
    const signs = { moment: signsOf(MOMENT, { ...moment, says }), fit: signsOf(FIT, fit) };
    return { ...one, ...signs, share };
  });

/** How likely a lesson is, 0 where something else rules it out; how sure the fit is of it, and whether a code of its title makes up for the rest. */
type Valued = Known & { value: number; sure: number; isClear: boolean };

const signOf = (names: readonly string[], signs: readonly number[], name: string) =>
  signs[names.indexOf(name)] ?? 0;
const TOLD = Math.log(3);

function weighed(model: Model, mode: Mode, one: Known): Valued {
  const { floor, sure: bounds, clear, fewer } = GATE[mode];
  const isTold = mode === 'glance' && signOf(MOMENT, one.moment, 'trouble') >= TOLD;
  const mayShow = one.isOpen && (isTold || spokenFor(model, one) >= floor);
  const sure = sureness(model, one);
  const alone = one.fit.map((sign, at) => (FIT[at] === 'beside' ? one.few : sign));
  const isIt = mayShow && sure >= bounds.least + bounds.few * one.few;
  const isClear =
    mayShow &&
    clear !== null &&
    signOf(FIT, one.fit, 'titled') > 0 &&
    sureness(model, { ...one, fit: alone }) >= clear;
  return { ...one, sure, isClear, value: isIt ? likelihood(model, one, fewer) : 0 };
}

/** Every author's pages by what was learnt of the others. */
const valued = (pages: Pages, mode: Mode): Valued[] =>
  AUTHORS.flatMap((author) => {
    const of = (isHere: boolean) => pages.filter((page) => (page.author === author) === isHere);
    const model = learn(casesOf(of(false), mode, pages, [author]), SETTINGS, WAYS);
    return casesOf(of(true), mode, pages, [author]).map((one) => weighed(model, mode, one));
  });

/** A page as it is held against the same lessons by its words and at a glance; a look no lesson has a word of is not there. */
type Pair = Partial<Record<Mode, Valued>>;
type Gates = Readonly<Record<'words' | 'glance' | 'joint', (pair: Pair) => Valued | undefined>>;

/** The gates as they are set, but for the least chance of the words. */
function gatesAt(least: number): Gates {
  const at = GATE.glance.least;
  const words: Gates['words'] = ({ read }) => (read !== undefined && read.value >= least ? read : undefined);
  return {
    words,
    glance: ({ glance }) =>
      glance !== undefined && (glance.value >= at || glance.isClear) ? glance : undefined,
    joint: (pair) => {
      const { glance } = pair;
      const isSure = glance !== undefined && glance.value >= at && glance.sure >= BESIDE_WORDS;
      return words(pair) ?? (isSure ? glance : undefined);
    },
  };
}

const percent = (some: number, of: number) => `${((100 * some) / of).toFixed(1)} % (${some} of ${of})`;
const kindOf = ({ read, glance }: Pair) => (read ?? glance)?.kind;
const authorOf = ({ read, glance }: Pair) => (read ?? glance)?.author;
const amongOf = ({ read, glance }: Pair) => (read ?? glance)?.among;

/** What a gate does to some of the pages. */
function told(pairs: readonly Pair[], gate: Gates['words']): string {
  const tips = pairs.filter((pair) => kindOf(pair) === 'tip');
  const none = pairs.filter((pair) => kindOf(pair) === 'none');
  const showing = tips.flatMap((pair) => gate(pair) ?? []);
  const right = showing.filter((one) => one.right).length;
  const wrong = none.flatMap((pair) => gate(pair) ?? []).length;
  return `shown on ${percent(showing.length, tips.length)}, right on ${percent(right, showing.length)}, shown where there is none on ${percent(wrong, none.length)}`;
}

/** How often a wrong lesson is shown among fewer lessons or where the right one is missing. */
function strange(pairs: readonly Pair[], among: Case['among'], gate: Gates['words']): string {
  const some = pairs.filter(
    (pair) => amongOf(pair) === among && [pair.read, pair.glance].some((look) => look?.right === false),
  );
  const wrong = some.filter((pair) => gate(pair)?.right === false);
  return `${among} ${percent(wrong.length, some.length)}`;
}

const print = (names: readonly string[], weights: readonly number[]) =>
  names.map((name, at) => `${name}: ${(weights[at] ?? 0).toFixed(3)}`).join(', ');

const keyOf = ({ author, id, among, place }: Known) => [author, id, among, place].join(' ');
const pairs = new Map<string, Pair>();
for (const mode of ['read', 'glance'] as const) {
  const pages: Sighted[] = [];
  for (const author of AUTHORS) pages.push(...(await sightedOf(author, mode)));
  const { gate, sure } = learn(casesOf(pages, mode, pages, []), SETTINGS, WAYS);
  console.log(`${mode} bias: ${gate.bias.toFixed(3)}, sure: ${sure.bias.toFixed(3)}`);
  console.log(`${mode} moment: ${print(MOMENT, gate.weights)}`);
  console.log(`${mode} fit: ${print(FIT, gate.weights.slice(MOMENT.length))}`);
  console.log(`${mode} sure: ${print([...FIT, 'share'], sure.weights)}`);
  if (process.argv.includes('--write') && mode === 'read')
    writeFileSync(
      join(import.meta.dirname, '../../lib/tips/lexicon-words.ts'),
      asFile(lexiconWithout(pages, [])),
    );
  for (const one of valued(pages, mode)) pairs.set(keyOf(one), { ...pairs.get(keyOf(one)), [mode]: one });
}
const all = [...pairs.values()].filter((pair) => amongOf(pair) === 'all');
/** Chances at which one page more without a tip shows one: where the least chance of the words may stand. */
const steps = all
  .filter((pair) => kindOf(pair) === 'none')
  .map(({ read }) => read?.value ?? 0)
  .sort((a, b) => b - a)
  .slice(3, 9);
for (const least of [GATE.read.least, ...steps]) {
  const gates = gatesAt(least);
  console.log(`\nwords from ${least.toFixed(4)} on`);
  for (const name of ['words', 'glance', 'joint'] as const) {
    console.log(`${name}: ${told(all, gates[name])}`);
    const few = (['foreign', 'others', 'ten', 'next', 'one'] as const).map((among) =>
      strange([...pairs.values()], among, gates[name]),
    );
    console.log(`  wrong among ${few.join(', ')}`);
    if (least !== GATE.read.least) continue;
    for (const author of AUTHORS)
      console.log(
        `  ${author}: ${told(
          all.filter((pair) => authorOf(pair) === author),
          gates[name],
        )}`,
      );
  }
}
