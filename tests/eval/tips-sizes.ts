/**
 * How the gate of tips stands among few and many lessons, on the training pages: `node tests/eval/tips-sizes.ts`. Above the
 * training lessons the others are made of parts of the own ones. The test half is not read.
 */

import { shown } from '../../lib/tips/gate.ts';
import { tipQuery } from '../../lib/tips/query.ts';
import { rank } from '../../lib/tips/rank.ts';
import { postingsOf } from '../../scripts/tips-lines.ts';
import { readSet } from '../bench/tips/set.ts';

const [train, own] = [readSet('train'), readSet('own')];
type Lessons = typeof train.lessons;

const queries = train.pages.map(({ url, relevant, ...page }) => ({
  relevant,
  query: tipQuery({ ...page, address: url, tokens: [] }),
}));

type Told = { tips: number; showing: number; right: number; none: number; wrong: number };

/** What showing does among these lessons: a page has a tip where one of them is worth it, and none where none has a label. */
async function told(lessons: Lessons): Promise<Told> {
  const postings = postingsOf(lessons);
  const here = new Set(lessons.map(({ id }) => id));
  const all: Told = { tips: 0, showing: 0, right: 0, none: 0, wrong: 0 };
  for (const { relevant, query } of queries) {
    const grades = Object.entries(relevant).filter(([id]) => here.has(id));
    const [best] = shown(await rank(query, postings), query.moment);
    if (grades.length === 0) {
      all.none += 1;
      if (best !== undefined) all.wrong += 1;
    } else if (grades.some(([, grade]) => grade >= 2)) {
      all.tips += 1;
      if (best !== undefined) all.showing += 1;
      if (best !== undefined && (relevant[best.lesson] ?? 0) >= 2) all.right += 1;
    }
  }
  return all;
}

/** Every so many lessons of the training half together, each once. */
const parts = (size: number): Lessons[] =>
  Array.from({ length: Math.ceil(train.lessons.length / size) }, (_, part) =>
    train.lessons.filter((_lesson, at) => at % Math.ceil(train.lessons.length / size) === part),
  );

const mixed = (many: number): Lessons =>
  Array.from({ length: many }, (_, n) => {
    const part = (step: number) => own.lessons[(n * step + Math.floor(n / 7)) % own.lessons.length];
    const [title, when, what, how] = [part(1), part(3), part(7), part(11)];
    return {
      ...{ id: `mixed-${n}`, skills: [], source: [], language: title?.language ?? null },
      ...{ title: title?.title ?? '', situation: when?.situation ?? '' },
      ...{ insight: what?.insight ?? '', body: how?.body ?? '' },
    };
  });

const sizes: [name: string, indexes: Lessons[]][] = [
  ['1', parts(1)],
  ['10', parts(10)],
  ...[0, 900, 5_000].map((more): [string, Lessons[]] => [
    String(train.lessons.length + more),
    [[...train.lessons, ...mixed(more)]],
  ]),
];
for (const [name, indexes] of sizes) {
  const sum: Told = { tips: 0, showing: 0, right: 0, none: 0, wrong: 0 };
  for (const lessons of indexes) {
    const one = await told(lessons);
    for (const key of Object.keys(sum) as (keyof Told)[]) sum[key] += one[key];
  }
  const { tips, showing, right, none, wrong } = sum;
  console.log(
    `${name}: shown on ${showing} of ${tips}, right on ${right}; where there is none on ${wrong} of ${none} (${((100 * wrong) / none).toFixed(2)} %)`,
  );
}
