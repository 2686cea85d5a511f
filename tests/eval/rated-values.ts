import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readPage } from '../../lib/draft/embedded/page.ts';
import { valueQuestions } from '../../lib/draft/embedded/values/value-questions.ts';
import { captureOf } from '../attacks/capture.ts';
import { isTuning, labelledPages, pagesIn } from './pages.ts';
import { wilsonLower } from './ratings.ts';

const RATED = ['2026-11-28-values', '2026-11-28-values-2', '2026-11-28-values-3', '2026-11-28-values-4'].map(
  (name) => join(import.meta.dirname, `rated/${name}.jsonl`),
);

const Rating = z.enum(['usable', 'edit', 'bad']);
const Rated = z.looseObject({
  page: z.string(),
  scenario: z.string(),
  options: z.array(z.looseObject({ id: z.string(), text: z.string() })),
  key: z.string(),
  a: Rating,
  b: Rating,
});

const keyOf = (page: string, scenario: string, right: string, wrong: readonly string[]): string =>
  JSON.stringify([page, scenario, right, [...wrong].sort()]);

/** Whether both raters found a question usable, by its words. */
function ratings(): Map<string, boolean> {
  const lines = RATED.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return new Map(
    lines
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { page, scenario, options, key, a, b } = Rated.parse(JSON.parse(line));
        const right = options.find(({ id }) => id === key)?.text ?? '';
        const wrong = options.filter(({ id }) => id !== key).map(({ text }) => text);
        return [keyOf(page, scenario, right, wrong), a === 'usable' && b === 'usable'];
      }),
  );
}

/** Says of the rated questions on values that are still asked how many both raters found usable, set by set; with `--pages DIR` on the pages of a folder. */
async function main(): Promise<void> {
  const folder = parseArgs({ options: { pages: { type: 'string' } } }).values.pages;
  const pages =
    folder === undefined
      ? labelledPages().filter((page) => isTuning(page.split))
      : pagesIn(folder).map((page) => ({ ...page, split: folder }));
  const known = ratings();
  const sets = new Map<string, { asked: number; pages: Set<string>; rated: number; usable: number }>();
  for (const { name, html, url, split } of pages) {
    const capture = await captureOf(html, url);
    const set = sets.getOrInsertComputed(split, () => ({ asked: 0, pages: new Set(), rated: 0, usable: 0 }));
    for (const { scenario, right, wrong } of valueQuestions(readPage(capture))) {
      set.asked++;
      set.pages.add(name);
      const usable = known.get(
        keyOf(
          capture.title,
          scenario,
          right.text,
          wrong.map(({ text }) => text),
        ),
      );
      if (usable !== undefined) set.rated++;
      if (usable === true) set.usable++;
    }
  }
  for (const [split, { asked, pages, rated, usable }] of sets) {
    const lower = wilsonLower(usable, rated)?.toFixed(2) ?? '-';
    console.log(
      `${split}  ${asked} from ${pages.size} pages, ${rated} of them rated, ${usable} usable to both, lower bound ${lower}`,
    );
  }
}

await main();
