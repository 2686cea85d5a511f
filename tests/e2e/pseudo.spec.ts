import { rmSync } from 'node:fs';
import { demoPages } from '../../demo/pages.ts';
import { SAMPLE } from '../../lib/draft/model/sample-text.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { goodDraft } from '../fake-model/answers.ts';
import { SCENARIOS } from '../fake-model/server.ts';
import { backup } from './driver/backup.ts';
import { pseudoBuild, unmarked } from './driver/pseudo.ts';
import { LONG_WORD, WORDS } from './driver/tour/screen.ts';
import { tour } from './driver/tour.ts';
import { tooWide } from './driver/width.ts';
import { test as base, expect } from './fixtures.ts';

const test = base.extend<object, { extension: string }>({
  extension: [
    async ({ playwright: _ }, use) => {
      const folder = pseudoBuild(await builtExtension('chrome-mv3'));
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test('every text on any screen came through locales, and from right to left all of it fits its window', async ({
  driven,
  visit,
  text,
  demo,
  slowModel: model,
}) => {
  test.setTimeout(240_000);
  const keys = ['Ctrl', 'Alt+Shift+L', 'https://'];
  const known = [demo.origin, 'work.example', WORDS, LONG_WORD, ...keys, model.baseUrl, ...SCENARIOS];
  // What a model is told and what it answers is in no person's language.
  known.push(SAMPLE, JSON.stringify(goodDraft('')));
  known.push(backup().buffer.toString());
  for (const { path } of demoPages) {
    const page = await visit(path);
    known.push(await page.evaluate(() => document.documentElement.textContent ?? ''));
    await page.close();
  }
  const found: Record<string, string[]> = {};
  const wide: Record<string, string[]> = {};
  await tour({ driven, visit, text, model }, async ({ name, page }) => {
    // The sample is a work page to try the loop on, and as English as its author.
    if (name === 'sample') return;
    if (name === 'panel-sending') known.push((await page.locator('pre').textContent()) ?? '');
    // What was captured, and what a draft says, is in the page's language and not in the reader's.
    for (const table of name === 'no-database' ? [] : (['captures', 'drafts'] as const)) {
      const row = JSON.stringify(await storedRow(page, { table, id: null }));
      known.push(row.replaceAll('\\n', '\n').replaceAll('\\"', '"'));
    }
    const texts = await unmarked(page, known.join('\n'));
    if (texts.length > 0) found[name] = texts;
    if (name.startsWith('popup')) return;
    const findings = await tooWide(page);
    if (findings.length > 0) wide[name] = findings;
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  });
  expect(found).toEqual({});
  expect(wide).toEqual({});
});
