import { enginesOf } from './tips/engines.ts';
import { gateFigures, ndcg } from './tips/measures.ts';
import { readSet, type TipSet } from './tips/set.ts';
import type { Bench } from './types.ts';

type Half = {
  half: string;
  lessons: number;
  ndcg: { engine: string; value: number }[];
  shown: ReturnType<typeof gateFigures>;
};

async function measure(half: string, set: TipSet): Promise<Half> {
  const engines = enginesOf(set.lessons);
  const graded = set.pages.filter(({ relevant }) => Object.keys(relevant).length > 0);
  const figures: Half['ndcg'] = [];
  for (const { name, rank } of engines) {
    let sum = 0;
    for (const page of graded) sum += ndcg(await rank(page), page.relevant);
    figures.push({ engine: name, value: sum / graded.length });
  }
  const [own] = engines;
  const all = await Promise.all(
    set.pages.map(async (page) => ({ page, shown: (await own?.shown?.(page)) ?? [] })),
  );
  return { half, lessons: set.lessons.length, ndcg: figures, shown: gateFigures(all) };
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

/** How well lessons are ranked and chosen for pages: both halves of the labelled set, or one half of a folder by `--only`. */
export const tips: Bench<Half[]> = {
  async run({ corpus, only }) {
    const halves = only === undefined ? ['train', 'test'] : [only];
    const found: Half[] = [];
    for (const half of halves) found.push(await measure(half, readSet(half, corpus)));
    return found;
  },
  lines: (halves) =>
    halves.flatMap(({ half, lessons, ndcg: figures, shown }) => [
      `${half}: ${lessons} lessons, ${shown.pages} pages with a tip, ${shown.noTip} without`,
      ...figures.map(({ engine, value }) => `  nDCG@10 ${value.toFixed(3)}  ${engine}`),
      `  shown on ${percent(shown.rate)} of the pages with a tip, the first right on ${percent(shown.precision)}, further ones on ${percent(shown.rest)}; on ${percent(shown.wrong)} of those without`,
    ]),
};
