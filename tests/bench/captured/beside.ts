import type { Page } from '@playwright/test';
import { pageBundle } from '../page-bundle.ts';

export type Read = { title: string; text: string; ms: number };

/**
 * What a page costs and gives in one browser, on one document; ms are medians of `REPEATS` runs. `ours` is the walk in the
 * page plus the blocks, `whole` also redaction and hashing, which the peers do not do.
 */
export type Beside = {
  ours: number;
  whole: number;
  walked: number;
  readability: Read;
  defuddle: Read;
  walk: number;
};

const REPEATS = 3;

/** Our modules and the peers as scripts that run inside the page. */
export const besideScripts = async (): Promise<string[]> => [
  await pageBundle('tests/bench/entries/capture.ts', 'ours'),
  await pageBundle('tests/bench/entries/peers.ts', 'peers'),
];

/**
 * Times our walk, its blocks and the whole capture, then Readability and defuddle on copies of the same document (making the
 * copy is not counted), and a bare pass over the visible text nodes.
 */
export async function beside(tab: Page, scripts: readonly string[]): Promise<Beside> {
  for (const script of scripts) await tab.evaluate(script);
  return tab.evaluate(async (repeats) => {
    const { ours, peers } = globalThis as unknown as {
      ours: {
        walk(document: Document, wish: object): unknown;
        pageFrom(raw: unknown, deps: object): Promise<unknown>;
        captureFrom(raw: unknown, deps: object): Promise<unknown>;
      };
      peers: { readability(): Read; defuddle(): Read; bareWalk(): number };
    };
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    const deps = { at: 0, id: '01900000-0000-7000-8000-000000000000', parse };
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
    const blocks: number[] = [];
    const whole: number[] = [];
    const walks: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < repeats; round++) {
      const begun = performance.now();
      const records = ours.walk(document, { scope: 'page' });
      const walked = performance.now() - begun;
      walks.push(walked);
      await ours.pageFrom(records, deps);
      blocks.push(performance.now() - begun);
      const again = performance.now();
      await ours.captureFrom(records, deps);
      whole.push(walked + performance.now() - again);
      bare.push(peers.bareWalk());
    }
    return {
      ours: median(blocks),
      whole: median(whole),
      walked: median(walks),
      readability: peers.readability(),
      defuddle: peers.defuddle(),
      walk: median(bare),
    };
  }, REPEATS);
}
