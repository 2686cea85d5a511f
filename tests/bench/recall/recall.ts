import { chromium, type Page } from '@playwright/test';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Result } from '../../../lib/model/result.ts';
import { findChromium } from '../../../scripts/browser/find.ts';
import { type CorpusPage, corpusPages } from '../corpus.ts';
import { pageBundle } from '../page-bundle.ts';
import type { Bench } from '../types.ts';
import { expectedOf } from './expected.ts';
import { factsOf, type Score, type Structure, score, structureOf, textOf } from './score.ts';

type Measured = Pick<Score, 'recall' | 'leaks' | 'titleOk'> & { ms: number };

/** One page: ours, and what the best open extractors make of the same document in the same browser. */
export type RecallPage = Measured & {
  kind: string;
  slug: string;
  error: string | null;
  missing: string[];
  leaked: string[];
  structure: Structure | null;
  facts: [found: number, expected: number] | null;
  peers: { readability: Measured; defuddle: Measured; walk: { ms: number } };
};

type Read = { title: string; text: string; ms: number };
type InPage = {
  ours: { capture: Result<Capture>; ms: number };
  readability: Read;
  defuddle: Read;
  walk: number;
};

/** Runs in the page: our walk and all that makes a Capture of it, then the peers on copies of the document. */
const measure = (page: Page): Promise<InPage> =>
  page.evaluate(async () => {
    const { ours, peers } = globalThis as unknown as {
      ours: {
        walk(document: Document, wish: object): unknown;
        captureFrom(raw: unknown, deps: object): unknown;
      };
      peers: { readability(): Read; defuddle(): Read; bareWalk(): number };
    };
    const begun = performance.now();
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    const records = ours.walk(document, { scope: 'page' });
    const deps = { at: 0, id: '01900000-0000-7000-8000-000000000000', parse };
    const capture = (await ours.captureFrom(records, deps)) as Result<Capture>;
    const ms = performance.now() - begun;
    return {
      ours: { capture, ms },
      readability: peers.readability(),
      defuddle: peers.defuddle(),
      walk: peers.bareWalk(),
    };
  });

const NOTHING: Score = { recall: 0, leaks: null, titleOk: false, missing: [], leaked: [] };

async function measured(tab: Page, page: CorpusPage, folder: string): Promise<RecallPage | null> {
  const expected = expectedOf(folder, page);
  if (expected === null) return null;
  const { ours, readability, defuddle, walk } = await measure(tab);
  const { capture, ms } = ours;
  const peer = ({ title, text, ms: took }: Read): Measured => {
    const { recall, leaks, titleOk } = score({ title, text, markdown: true }, expected);
    return { recall, leaks, titleOk, ms: took };
  };
  return {
    kind: page.kind,
    slug: page.slug,
    error: capture.ok ? null : capture.problem.kind,
    ...(capture.ok ? score(textOf(capture.value), expected) : NOTHING),
    structure: capture.ok ? structureOf(capture.value.blocks, expected) : null,
    facts: capture.ok ? factsOf(capture.value, expected) : null,
    ms,
    peers: { readability: peer(readability), defuddle: peer(defuddle), walk: { ms: walk } },
  };
}

async function run(folder: string | undefined): Promise<{ pages: RecallPage[] }> {
  if (folder === undefined) throw new Error('--corpus DIR names the pages and what is wanted of them');
  const found = await findChromium();
  if (found === null) throw new Error('no Chromium: set CHROME_PATH');
  const scripts = [
    await pageBundle('tests/bench/entries/capture.ts', 'ours'),
    await pageBundle('tests/bench/entries/peers.ts', 'peers'),
  ];
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const pages: RecallPage[] = [];
  for (const page of corpusPages(folder)) {
    const tab = await browser.newPage();
    await tab.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html })
        : route.abort(),
    );
    await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    for (const script of scripts) await tab.evaluate(script);
    const result = await measured(tab, page, folder);
    if (result !== null) pages.push(result);
    await tab.close();
  }
  await browser.close();
  return { pages };
}

const percent = (share: number | null): string =>
  share === null ? '   -' : `${(share * 100).toFixed(0).padStart(3)}%`;

const line = ({ kind, slug, recall, leaks, titleOk, ms, peers }: RecallPage): string =>
  [
    `${kind}/${slug}`.padEnd(44),
    `ours ${percent(recall)} ${percent(leaks)} ${titleOk ? 'title' : '  -  '} ${ms.toFixed(0).padStart(5)} ms`,
    ...(['readability', 'defuddle'] as const).map(
      (name) =>
        `${name} ${percent(peers[name].recall)} ${percent(peers[name].leaks)} ${peers[name].ms.toFixed(0).padStart(5)} ms`,
    ),
    `walk ${peers.walk.ms.toFixed(1)} ms`,
  ].join('  ');

/** Recall and leaks of a corpus with expectations, beside Readability and defuddle in the same run. */
export const recall: Bench<{ pages: RecallPage[] }> = {
  run: ({ corpus }) => run(corpus),
  lines: ({ pages }) => ['page, recall, leaks', ...pages.map(line)],
};
