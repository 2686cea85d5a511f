import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../lib/log/export-file.ts';
import { builtExtension } from '../../scripts/browser/build.ts';
import { type Driven, launchChromium } from '../../scripts/browser/chromium.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { type Texts, textsOf } from '../../scripts/browser/texts.ts';
import { longestTask, watchTasks } from './long-tasks.ts';
import { makeLog } from './make-log.ts';
import { msToPaint } from './paint-time.ts';
import { quantile } from './quantile.ts';
import type { Bench } from './types.ts';

const EVENTS = 100_000;
const REPEATS = 7;
const MINUTES = 60_000;

export type LogFigures = {
  events: number;
  /** Import of all events with their projections, beside a bare `bulkAdd` of the same events into IndexedDB. */
  append: { ms: number; peerMs: number; ratio: number };
  /** From opening the timeline to its picture and first log rows, beside the same with an empty log. */
  firstRender: { p50: number; p95: number; peerP50: number; ratio: number };
  /** From choosing a skill to the lines of the filtered log, beside reading all events and filtering them in memory. */
  filter: { p50: number; p95: number; peerMs: number; ratio: number };
  /** The longest the page stood still, in ms: while the file was read and imported, and while all was exported. */
  stillness: { importMs: number; exportMs: number };
};

/** A line of the log with its entry read, and a dot of the picture above it. */
const ROW = 'section[aria-labelledby=log-heading] [data-index] a[href^="#lesson/"]';
const DOT = '[data-point]';

type Took = { ms: number; longest: number };

async function importFile(driven: Driven, text: Texts, path: string): Promise<Took> {
  const page = await driven.openPage('options.html');
  await watchTasks(page);
  await page.locator('input[type=file]').setInputFiles(path);
  const go = page.getByRole('button', { name: text('settings.import_go'), exact: true });
  await go.waitFor({ timeout: 2 * MINUTES });
  const begun = performance.now();
  await go.click();
  await page
    .getByRole('dialog', { name: text('settings.import_title') })
    .waitFor({ state: 'detached', timeout: 10 * MINUTES });
  const took = { ms: performance.now() - begun, longest: await longestTask(page) };
  await page.close();
  return took;
}

async function exportAll(driven: Driven, text: Texts): Promise<Took> {
  const page = await driven.openPage('options.html');
  await watchTasks(page);
  const begun = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 10 * MINUTES }),
    page.getByRole('button', { name: text('settings.export'), exact: true }).click(),
  ]);
  await download.path();
  const took = { ms: performance.now() - begun, longest: await longestTask(page) };
  await page.close();
  return took;
}

/** The same events into a store with the same indexes of their own, and nothing computed from them. */
const bareAppend = (page: Page, events: unknown[]): Promise<number> =>
  page.evaluate(async (rows) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('peer', 1);
      opening.onupgradeneeded = () => {
        const store = opening.result.createObjectStore('events', { keyPath: 'id' });
        for (const index of ['kind', 'body.lesson', 'body.target']) store.createIndex(index, index);
      };
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const begun = performance.now();
    for (let from = 0; from < rows.length; from += 1_000) {
      const transaction = opened.transaction('events', 'readwrite', { durability: 'strict' });
      for (const row of rows.slice(from, from + 1_000)) transaction.objectStore('events').add(row);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
    }
    const ms = performance.now() - begun;
    opened.close();
    return ms;
  }, events);

/** Everything read and filtered in memory, as a page without projections would. */
const readAndFilter = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('peer');
      opening.onsuccess = () => resolve(opening.result);
    });
    const begun = performance.now();
    const all = await new Promise<{ kind: string }[]>((resolve) => {
      const reading = opened.transaction('events').objectStore('events').getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    const found = all.filter(({ kind }) => kind === 'lesson.used').length;
    const ms = performance.now() - begun;
    opened.close();
    return found > 0 ? ms : Number.NaN;
  });

async function timeFilter(driven: Driven, text: Texts): Promise<number[]> {
  const page = await driven.openPage('timeline.html');
  const times: number[] = [];
  const select = page.getByRole('combobox', { name: text('timeline.filter_skill') });
  for (let round = 0; round < REPEATS; round++) {
    await select.click();
    const option = page.getByRole('option').nth(round + 1);
    await option.waitFor();
    times.push(
      await option.evaluate(async (element, row) => {
        const name = element.textContent.trim();
        // The heading changes at once; the figure in it and the lines below only with what was read.
        const isFiltered = () => {
          const heading = document.querySelector('#log-heading');
          const rows = [...document.querySelectorAll(row)].map(
            (link) => link.closest('[data-index]')?.textContent,
          );
          return (
            heading?.textContent.includes(name) &&
            heading.querySelector('span') !== null &&
            rows.length > 0 &&
            rows.every((words) => words?.includes(name))
          );
        };
        const begun = performance.now();
        (element as HTMLElement).click();
        while (!isFiltered()) await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - begun;
      }, ROW),
    );
  }
  await page.close();
  return times;
}

const repeat = async (measure: () => Promise<number>) => {
  const times: number[] = [];
  for (let round = 0; round < REPEATS; round++) times.push(await measure());
  return times;
};

async function measure(driven: Driven, text: Texts, folder: string): Promise<LogFigures> {
  const events = makeLog({ events: EVENTS, until: Date.now() });
  const path = join(folder, 'log.json');
  const file = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: Date.now(),
    device: events[0]?.device,
  };
  writeFileSync(path, JSON.stringify({ ...file, events, drafts: [], prefs: {} }));
  const empty = await repeat(() => msToPaint(driven, 'timeline.html', ['main h2']));
  const imported = await importFile(driven, text, path);
  const own = await driven.openPage('sample.html');
  const peerMs = await bareAppend(own, events);
  const readMs = await readAndFilter(own);
  await own.close();
  const render = await repeat(() => msToPaint(driven, 'timeline.html', [DOT, ROW]));
  const filter = await timeFilter(driven, text);
  const exported = await exportAll(driven, text);
  const [p50, peerP50] = [quantile(render, 0.5), quantile(empty, 0.5)];
  return {
    events: EVENTS,
    append: { ms: imported.ms, peerMs, ratio: imported.ms / peerMs },
    firstRender: { p50, p95: quantile(render, 0.95), peerP50, ratio: p50 / peerP50 },
    filter: {
      p50: quantile(filter, 0.5),
      p95: quantile(filter, 0.95),
      peerMs: readMs,
      ratio: quantile(filter, 0.5) / readMs,
    },
    stillness: { importMs: imported.longest, exportMs: exported.longest },
  };
}

/** The log at 100,000 events, in real Chromium: append, first render of the timeline, filter. */
export const log: Bench<LogFigures> = {
  async run() {
    const browser = await findChromium();
    if (browser === null) throw new Error('no Chromium: set CHROME_PATH');
    const extension = await builtExtension('chrome-mv3');
    const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-'));
    const driven = await launchChromium({ browser, extension, headless: true, locale: 'en-GB' });
    try {
      return await measure(driven, textsOf(extension), folder);
    } finally {
      await driven.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  lines: ({ events, append, firstRender, filter, stillness }) => [
    `${events} events`,
    `append        ${append.ms.toFixed(0)} ms, bare bulk add ${append.peerMs.toFixed(0)} ms, ratio ${append.ratio.toFixed(2)}`,
    `first render  p50 ${firstRender.p50.toFixed(0)} ms, p95 ${firstRender.p95.toFixed(0)} ms, empty log p50 ${firstRender.peerP50.toFixed(0)} ms, ratio ${firstRender.ratio.toFixed(2)}`,
    `filter        p50 ${filter.p50.toFixed(0)} ms, p95 ${filter.p95.toFixed(0)} ms, read all and filter ${filter.peerMs.toFixed(0)} ms, ratio ${filter.ratio.toFixed(2)}`,
    `longest task  importing ${stillness.importMs.toFixed(0)} ms, exporting ${stillness.exportMs.toFixed(0)} ms`,
  ],
};
