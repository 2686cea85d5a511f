import type { TipSet } from './set.ts';

type Page = TipSet['pages'][number];

const gain = (grade: number): number => 2 ** grade - 1;
const discount = (at: number): number => 1 / Math.log2(at + 2);

/** nDCG@10 of a ranking against graded labels, 0 to 1. */
export function ndcg(ranked: readonly string[], relevant: Page['relevant']): number {
  const dcg = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + gain(grade) * discount(at), 0);
  const best = dcg(Object.values(relevant).sort((a, b) => b - a));
  return best === 0 ? 0 : dcg(ranked.map((id) => relevant[id] ?? 0)) / best;
}

/** What is worth showing: related alone is not. */
const WORTH = 2;

export type Shown = { page: Page; shown: readonly string[] };

/**
 * What showing does, each 0 to 1: `precision` of the first shown where the page has a tip, `rate` of such pages that show
 * one, `wrong` of the pages without a tip that show one. `rest` is the precision of the second and third.
 */
export function gateFigures(all: readonly Shown[]) {
  const worth = ({ relevant }: Page, id: string | undefined) =>
    id !== undefined && (relevant[id] ?? 0) >= WORTH;
  const withTip = all.filter(({ page }) => Object.values(page.relevant).some((grade) => grade >= WORTH));
  const without = all.filter(({ page }) => Object.keys(page.relevant).length === 0);
  const showing = withTip.filter(({ shown }) => shown.length > 0);
  const rest = withTip.flatMap(({ page, shown }) => shown.slice(1).map((id) => worth(page, id)));
  const part = (some: number, of: number) => (of === 0 ? 0 : some / of);
  return {
    pages: withTip.length,
    noTip: without.length,
    precision: part(showing.filter(({ page, shown }) => worth(page, shown[0])).length, showing.length),
    rate: part(showing.length, withTip.length),
    wrong: part(without.filter(({ shown }) => shown.length > 0).length, without.length),
    rest: part(rest.filter(Boolean).length, rest.length),
  };
}
