/**
 * Learns the lexicon and the weights of the tip gate and prints the weights with what leaving out says, each author's pages valued by a
 * lexicon and weights that never saw that author: `node tests/eval/tips-fit.ts`. `--write` writes the lexicon to the file of the rules.
 * The test half is not read.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tells } from '../../lib/tips/lexicon.ts';
import { AUTHORS, type Mode, type Sighted, sightedOf } from './tips-cases.ts';
import { type Case, learn, likelihood, spokenFor, sureness } from './tips-learn.ts';
import { asFile, learnLexicon } from './tips-lexicon.ts';

const L2 = 0.01;
/** Parts of the pages without a tip that may show one; the first is where the threshold stands, so that 0.02 holds elsewhere. */
const WRONG = [0.015, 0.02, 0.03, 0.05];
/** The least a moment speaks for, and how sure the fit is, the surer the fewer lessons there are; as in `gate-weights.ts`. */
const FLOOR = { read: -0.3, glance: -0.76 } as const;
const SURE = { read: 0.45, glance: 0.35 } as const;
const FEW = { read: 0.6, glance: 1.2 } as const;

const MOMENT = 'says plan plans trouble settled asks since own open done now way frame year parts'.split(' ');
const FIT = 'match beside heads advice rest facts trouble weight denied named titled unnamed rival'.split(
  ' ',
);
/** What is known of a sign whatever the pages say: those that speak for a tip, and those against one. */
const FOR = new Set('says own now way match rest trouble weight named titled'.split(' '));
const AGAINST = new Set('plan plans settled done frame year parts beside unnamed rival'.split(' '));
/** And those that speak for the lesson, or not at all, where it alone is judged. */
const FOR_IT = new Set('heads advice facts'.split(' '));
const wayOf = (sign: string): number => (FOR.has(sign) ? 1 : AGAINST.has(sign) ? -1 : 0);
const WAYS = {
  moment: MOMENT.map(wayOf),
  fit: FIT.map(wayOf),
  sure: [...FIT.map((sign) => (FOR_IT.has(sign) ? 1 : sign === 'denied' ? -1 : wayOf(sign))), 1],
};
/** What a page tells only where it is read. */
const OF_WORDS = new Set('plans settled since own now way frame denied'.split(' '));

type Pages = readonly Sighted[];

const lexica = new Map<string, ReturnType<typeof learnLexicon>>();

/** A lexicon of the pages of all but some authors; the same for both modes. */
function lexiconWithout(pages: Pages, authors: readonly string[]) {
  const key = [...new Set(authors)].sort().join();
  const known = pages.filter(({ author, among }) => among === 'all' && !authors.includes(author));
  const found =
    lexica.get(key) ??
    learnLexicon(known.map(({ whole, author, kind }) => ({ said: whole, author, needs: kind !== 'none' })));
  lexica.set(key, found);
  return found;
}

/** Pages as cases, their words told by a lexicon of neither their author nor of the one left out. */
const casesOf = (pages: Pages, mode: Mode, all: Pages, out: readonly string[]): Case[] =>
  pages.map(({ moment, fit, said, whole, ...one }) => {
    const says = tells(said, lexiconWithout(all, [...out, one.author]));
    const signsOf = (names: readonly string[], signs: Readonly<Record<string, number>>) =>
      names.map((name) => (mode === 'glance' && OF_WORDS.has(name) ? 0 : (signs[name] ?? 0)));
    const { share = 0 } = fit;
    const signs = { moment: signsOf(MOMENT, { ...moment, says }), fit: signsOf(FIT, fit) };
    return { ...one, ...signs, share };
  });

/** `value` is 0 where the moment or the fit alone rules the lesson out. */
type Valued = Case & { value: number; idle: boolean };

/** Every author's pages by what was learnt of the others. */
const valued = (pages: Pages, mode: Mode): Valued[] =>
  AUTHORS.flatMap((author) => {
    const of = (isHere: boolean) => pages.filter((page) => (page.author === author) === isHere);
    const model = learn(casesOf(of(false), mode, pages, [author]), L2, WAYS);
    return casesOf(of(true), mode, pages, [author]).map((one) => {
      const idle = spokenFor(model, one) < FLOOR[mode];
      const isOut = idle || sureness(model, one) < SURE[mode] + FEW[mode] * one.few;
      return { ...one, idle, value: isOut ? 0 : likelihood(model, one) };
    });
  });

const percent = (some: number, of: number) => `${((100 * some) / of).toFixed(1)} % of ${of}`;

/** What showing above a value does to some of the cases. */
function told(cases: readonly Valued[], least: number): string {
  const [tips, none] = [
    cases.filter(({ kind }) => kind === 'tip'),
    cases.filter(({ kind }) => kind === 'none'),
  ];
  const showing = tips.filter(({ value }) => value > least);
  const wrong = none.filter(({ value }) => value > least).length;
  const right = showing.filter((one) => one.right).length;
  return `shown on ${percent(showing.length, tips.length)}, right on ${percent(right, showing.length)}, shown where there is none on ${percent(wrong, none.length)}`;
}

/** How often a wrong lesson is shown among fewer lessons or where the right one is missing. */
function strange(cases: readonly Valued[], among: Case['among'], least: number): string {
  const some = cases.filter((one) => one.among === among && !one.right);
  return `${among} ${percent(some.filter(({ value }) => value > least).length, some.length)}`;
}

const print = (names: readonly string[], weights: readonly number[]) =>
  names.map((name, at) => `${name}: ${(weights[at] ?? 0).toFixed(3)}`).join(', ');

for (const mode of ['read', 'glance'] as const) {
  const pages: Sighted[] = [];
  for (const author of AUTHORS) pages.push(...(await sightedOf(author, mode)));
  const cases = valued(pages, mode);
  const all = cases.filter(({ among }) => among === 'all');
  const none = all.filter(({ kind }) => kind === 'none');
  const values = none.map(({ value }) => value).sort((a, b) => b - a);
  console.log(
    `${mode}: idle on ${percent(none.filter(({ idle }) => idle).length, none.length)} without a tip`,
  );
  for (const wrong of WRONG) {
    const least = values[Math.floor(wrong * none.length)] ?? 0;
    console.log(`${mode}, above ${least.toFixed(3)}: ${told(all, least)}`);
    const few = (['others', 'ten', 'next', 'one'] as const).map((among) => strange(cases, among, least));
    console.log(`  wrong among ${few.join(', ')}`);
    for (const author of AUTHORS)
      console.log(
        `  ${author}: ${told(
          all.filter((one) => one.author === author),
          least,
        )}`,
      );
  }
  const { gate, sure } = learn(casesOf(pages, mode, pages, []), L2, WAYS);
  console.log(`${mode} bias: ${gate.bias.toFixed(3)}, sure: ${sure.bias.toFixed(3)}`);
  console.log(`${mode} moment: ${print(MOMENT, gate.weights)}`);
  console.log(`${mode} fit: ${print(FIT, gate.weights.slice(MOMENT.length))}`);
  console.log(`${mode} sure: ${print([...FIT, 'share'], sure.weights)}`);
  if (process.argv.includes('--write') && mode === 'read')
    writeFileSync(
      join(import.meta.dirname, '../../lib/tips/lexicon-words.ts'),
      asFile(lexiconWithout(pages, [])),
    );
}
