import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildCheck } from '../../lib/draft/embedded/checks/build.ts';
import { read } from '../../lib/draft/embedded/reading.ts';
import { regionsOf } from '../../lib/draft/embedded/region.ts';
import { casesAsked, pickCases } from '../../lib/draft/embedded/runs/asked.ts';
import { valueQuestions } from '../../lib/draft/embedded/values/value-questions.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { blockText } from '../../lib/text/block-text.ts';
import { captureOf } from '../attacks/capture.ts';
import { type EvalPage, labelledPages, pagesIn } from './pages.ts';
import { type SheetItem, sheetItem, sheetLines } from './sheet.ts';

let made = 0;
const newId = () => uuidv7(++made, new Uint8Array(16));

/** What is asked about the values or the cases of a page: of the lesson drafted first and of up to `sections` more that the panel offers. */
async function itemsOf(
  page: EvalPage,
  { kind, sections, most, bar }: { kind: string; sections: number; most: number; bar: number | undefined },
): Promise<SheetItem[]> {
  const capture = await captureOf(page.html, page.url);
  const reading = read(capture);
  const regions = regionsOf(reading).slice(0, sections + 1);
  const asked = kind === 'cases' ? casesAsked(reading.page, bar) : valueQuestions(reading.page);
  const ideas = new Set(regions.flatMap((region) => pickCases(asked, region.sections)));
  return [...ideas]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .flatMap((idea, index) => {
      const { block, start, end } = idea.span;
      const check = buildCheck(
        idea,
        { id: newId(), claim: newId(), place: (page.name.length + index) % 3 },
        reading.page,
      );
      return check === null ? [] : [sheetItem(page.name, check, blockText(block).slice(start, end), capture)];
    });
}

/** Writes what is asked about values (with `--kind cases`: about cases) on the pages of `--split S` or of the folder `--pages DIR`, through jsdom, as a rating sheet. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      split: { type: 'string' },
      pages: { type: 'string' },
      kind: { type: 'string', default: 'values' },
      sections: { type: 'string', default: '4' },
      most: { type: 'string', default: '3' },
      bar: { type: 'string' },
      sheet: { type: 'string' },
    },
  });
  const { kind, split, pages: folder, sheet } = values;
  const pages =
    folder === undefined ? labelledPages().filter((page) => page.split === split) : pagesIn(folder);
  const bar = values.bar === undefined ? undefined : Number(values.bar);
  const items: SheetItem[] = [];
  for (const page of pages)
    items.push(
      ...(await itemsOf(page, { kind, sections: Number(values.sections), most: Number(values.most), bar })),
    );
  if (sheet !== undefined) writeFileSync(sheet, sheetLines(items));
  const asked = new Set(items.map(({ page }) => page)).size;
  console.log(`${pages.length} pages, ${items.length} questions from ${asked} of them`);
}

await main();
