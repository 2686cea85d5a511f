/**
 * Learns the weights of the tip gate on the training pages and prints them with what cross-validation says, each firm's pages
 * valued by weights learnt without that firm: `node tests/eval/tips-fit.ts`. The test half is not read.
 */

import { errorCodes, errorLines } from '../../lib/tips/errors.ts';
import { fitSigns } from '../../lib/tips/gate.ts';
import { tipQuery } from '../../lib/tips/query.ts';
import { rank } from '../../lib/tips/rank.ts';
import { postingsOf } from '../../scripts/tips-lines.ts';
import { readSet } from '../bench/tips/set.ts';
import { type Case, learn, valued } from './tips-learn.ts';

const L2 = 0.05;
/** The part of the pages without a tip that may show one. */
const WRONG = 0.02;

const MOMENT = 'plan plans trouble settled asks since own open done quotes year parts'.split(' ');
const FIT = 'match beside trouble weight denied named titled unnamed rival'.split(' ');
/** What a page tells only where it is read. */
const OF_WORDS = new Set('plans settled since own quotes denied'.split(' '));

type Mode = 'read' | 'glance';
type Page = Parameters<typeof tipQuery>[0];

/** What is known of a page at a glance: of its words only lines and codes of errors. */
const glanced = (page: Page): Page => ({
  ...page,
  text: errorLines(page.text).join('\n'),
  tokens: errorCodes(page.text),
});

/** What a lesson's id says of the firm it is of: `kp-07` and `mo-h4`. */
const firmOf = (lesson: string): string => lesson.replace(/\d+$/, '');

async function casesOf(half: string, mode: Mode): Promise<Case[]> {
  const set = readSet(half);
  const postings = postingsOf(set.lessons);
  const signsOf = (names: readonly string[], signs: Readonly<Record<string, number>>) =>
    names.map((name) => (mode === 'glance' && OF_WORDS.has(name) ? 0 : (signs[name] ?? 0)));
  const cases = set.pages.map(async ({ url, relevant, id, ...rest }): Promise<Case[]> => {
    const page = { ...rest, address: url, tokens: [] };
    const query = tipQuery(mode === 'read' ? page : glanced(page));
    const ranked = await rank(query, postings);
    const [signs, best] = [fitSigns(ranked), ranked[0]?.lesson ?? ''];
    const grades = Object.values(relevant);
    const kind = grades.some((grade) => grade >= 2) ? 'tip' : grades.length > 0 ? 'related' : 'none';
    const [moment, right] = [signsOf(MOMENT, query.moment.signs), (relevant[best] ?? 0) >= 2];
    return signs === null ? [] : [{ id, firm: firmOf(best), kind, right, moment, fit: signsOf(FIT, signs) }];
  });
  return (await Promise.all(cases)).flat();
}

type Valued = ReturnType<typeof valued>;

/** What showing above a value does to some of the cases. */
function told(cases: Valued, least: number): string {
  const [tips, none] = [
    cases.filter(({ kind }) => kind === 'tip'),
    cases.filter(({ kind }) => kind === 'none'),
  ];
  const showing = tips.filter(({ value }) => value > least);
  const percent = (some: number, of: number) => `${((100 * some) / of).toFixed(1)} % of ${of}`;
  const wrong = none.filter(({ value }) => value > least).length;
  return `shown on ${percent(showing.length, tips.length)}, right on ${percent(showing.filter(({ right }) => right).length, showing.length)}, shown where there is none on ${percent(wrong, none.length)}`;
}

const print = (names: readonly string[], { weights, bias }: ReturnType<typeof learn>['fit']) =>
  [`bias: ${bias.toFixed(3)}`, ...names.map((name, at) => `${name}: ${(weights[at] ?? 0).toFixed(3)}`)].join(
    ', ',
  );

for (const mode of ['read', 'glance'] as const) {
  const [train, own] = [await casesOf('train', mode), await casesOf('own', mode)];
  const cases = [...train, ...own];
  const scored = valued(cases, L2);
  const none = scored.filter(({ kind }) => kind === 'none');
  const halves = { all: scored, train: scored.filter(({ id }) => train.some((one) => one.id === id)) };
  for (const wrong of [Math.floor(WRONG * none.length), 5, 8]) {
    const least = none[wrong]?.value ?? 0;
    for (const [name, some] of Object.entries(halves))
      console.log(`${mode}, above ${least.toFixed(3)}, ${name}: ${told(some, least)}`);
  }
  const { moment, fit } = learn(cases, L2);
  console.log(`${mode} moment: ${print(MOMENT, moment)}`);
  console.log(`${mode} fit: ${print(FIT, fit)}`);
}
