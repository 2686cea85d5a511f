import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusPages } from '../bench/corpus.ts';
import { attackPages } from './attacks.ts';
import { driverNamed } from './drivers.ts';
import { type EvalPage, labelledPages, SPLITS } from './pages.ts';
import { agreement, readRatings } from './ratings.ts';
import { evalLines, ratingLines } from './report.ts';
import { runEval } from './run.ts';
import { sheetLines } from './sheet.ts';
import { totals } from './totals.ts';

const OPTIONS = {
  driver: { type: 'string' },
  'base-url': { type: 'string' },
  model: { type: 'string' },
  'key-env': { type: 'string' },
  preset: { type: 'string' },
  context: { type: 'string' },
  attacks: { type: 'string' },
  corpus: { type: 'string' },
  split: { type: 'string' },
  sheet: { type: 'string' },
  sections: { type: 'string', default: '0' },
  pages: { type: 'string' },
  ratings: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const corpus = (folder: string | undefined): EvalPage[] =>
  folder === undefined
    ? []
    : corpusPages(folder).map(({ kind, slug, url, html }) => ({
        name: `${kind}/${slug}`,
        url,
        html,
        split: 'corpus',
        label: null,
      }));

/** So many of the pages, from the first to the last of them: a slow model is measured on few, and those of each split. */
function spread(pages: readonly EvalPage[], asked: string | undefined): EvalPage[] {
  if (asked === undefined) return [...pages];
  const most = Number(asked);
  if (!Number.isInteger(most) || most < 1) throw new Error('--pages takes a number of 1 or more');
  const step = Math.max(1, pages.length / most);
  return pages.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** A key comes from the environment, so that it is in no list of what was run. */
function keyIn(variable: string | undefined): string {
  if (variable === undefined) return '';
  const key = process.env[variable];
  if (key === undefined || key === '') throw new Error(`the variable ${variable} holds no key`);
  return key;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.ratings !== undefined) {
    const [second] = positionals;
    if (second === undefined) throw new Error('--ratings takes the files of two raters');
    const found = agreement(readRatings(values.ratings), readRatings(second));
    console.log(values.json ? JSON.stringify(found) : ratingLines(found).join('\n'));
    return;
  }
  const driver = driverNamed(values.driver, {
    baseUrl: values['base-url'],
    model: values.model,
    key: keyIn(values['key-env']),
    preset: values.preset,
    context: values.context,
  });
  const all = [...labelledPages(), ...corpus(values.corpus)];
  const pages = spread(
    all.filter(({ split }) => values.split === undefined || split === values.split),
    values.pages,
  );
  const { measured, items, injection, notRun, browser } = await runEval(driver, pages, {
    sections: Number(values.sections),
    attacks: attackPages(values.attacks === undefined ? undefined : Number(values.attacks)),
  });
  const groups = Object.fromEntries(
    ([...SPLITS, 'corpus'] as const)
      .map((split) => [split, measured.filter((page) => page.split === split)] as const)
      .filter(([, found]) => found.length > 0)
      .map(([split, found]) => [split, totals(found)]),
  );
  if (values.sheet !== undefined) {
    writeFileSync(values.sheet, sheetLines(items));
    const asked = new Set(items.map(({ page }) => page)).size;
    console.error(`${items.length} questions from ${asked} pages are in ${values.sheet}`);
  }
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const record = {
    driver: driver.id,
    ...(values.model === undefined ? {} : { model: values.model }),
    browser,
    ...(notRun === null ? {} : { notRun }),
    commit,
    date: new Date().toISOString(),
    groups,
    injection,
    pages: measured,
  };
  const lines =
    notRun === null
      ? [...evalLines(measured, groups, injection), browser]
      : [`${driver.id}: not run, ${notRun}`];
  console.log(values.json ? JSON.stringify(record) : lines.join('\n'));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
