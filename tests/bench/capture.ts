import { openRig, openSaved, type Rig, take } from '../../scripts/browser/rig.ts';
import { type Beside, beside, besideScripts, type Read } from './captured/beside.ts';
import type { CapturedPage, Measured } from './captured/captured-page.ts';
import { type Expected, expectedOf, NOTHING_EXPECTED } from './captured/expected.ts';
import { factsOf, type Score, score, structureOf, textOf } from './captured/score.ts';
import { tableOf } from './captured/table.ts';
import { type CorpusPage, corpusPages } from './corpus.ts';
import type { Bench } from './types.ts';

const NOTHING: Score = { recall: 0, leaks: null, titleOk: false, missing: [], leaked: [] };

const peer = ({ title, text, ms }: Read, expected: Expected): Measured => {
  const { recall, leaks, titleOk } = score({ title, text, markdown: true }, expected);
  return { recall, leaks, titleOk, ms };
};

const peersOf = ({ readability, defuddle, walk }: Beside, expected: Expected): CapturedPage['peers'] => ({
  readability: peer(readability, expected),
  defuddle: peer(defuddle, expected),
  walk: { ms: walk },
});

async function measure(
  rig: Rig,
  page: CorpusPage,
  { scripts, expected }: { scripts: readonly string[]; expected: Expected },
): Promise<CapturedPage> {
  const tab = await openSaved(rig, page);
  try {
    const taken = await take(rig, tab);
    const costs = await beside(tab, scripts);
    const capture = taken.ok ? taken.value.capture : null;
    return {
      kind: page.kind,
      slug: page.slug,
      error: taken.ok ? null : taken.problem,
      adapter: capture?.adapter ?? null,
      ...(capture === null ? NOTHING : score(textOf(capture), expected)),
      structure: capture === null ? null : structureOf(capture.blocks, expected),
      facts: capture === null ? null : factsOf(capture, expected),
      ms: costs.ours,
      msWalk: costs.walked,
      msWhole: costs.whole,
      msStored: taken.ok ? taken.value.msCapture : null,
      peers: peersOf(costs, expected),
    };
  } finally {
    await tab.close();
  }
}

async function run(folder: string | undefined): Promise<{ pages: CapturedPage[] }> {
  const scripts = await besideScripts();
  const rig = await openRig();
  const pages: CapturedPage[] = [];
  try {
    for (const page of corpusPages(folder)) {
      const expected = folder === undefined ? NOTHING_EXPECTED : expectedOf(folder, page);
      if (expected === null) continue;
      pages.push(await measure(rig, page, { scripts, expected }));
      console.error(`${page.kind}/${page.slug}`);
    }
  } finally {
    await rig.driven.close();
  }
  return { pages };
}

/**
 * What the built extension captures of a corpus with expectations, beside Readability and defuddle in the same run. Without a
 * corpus the demo's pages are timed.
 */
export const capture: Bench<{ pages: CapturedPage[] }> = {
  run: ({ corpus }) => run(corpus),
  lines: ({ pages }) => tableOf(pages),
};
