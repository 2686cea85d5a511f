import type { Page } from '@playwright/test';
import { pageBundle } from '../page-bundle.ts';

export type Read = { title: string; text: string; ms: number };

/** What a page costs and gives in one browser, on one document: ours and the peers; ms are medians of `REPEATS` runs. */
export type Beside = { ours: number; walked: number; readability: Read; defuddle: Read; walk: number };

const REPEATS = 3;

/** Our modules and the peers as scripts that run inside the page. */
export const besideScripts = async (): Promise<string[]> => [
  await pageBundle('tests/bench/entries/capture.ts', 'ours'),
  await pageBundle('tests/bench/entries/peers.ts', 'peers'),
];

/**
 * Times the walk and everything that makes a Capture of it, then Readability and defuddle on copies of the same document
 * (making the copy is not counted), then a bare pass over the visible text nodes.
 */
export async function beside(tab: Page, scripts: readonly string[]): Promise<Beside> {
  for (const script of scripts) await tab.evaluate(script);
  return tab.evaluate(async (repeats) => {
    const { ours, peers } = globalThis as unknown as {
      ours: {
        walk(document: Document, wish: object): unknown;
        captureFrom(raw: unknown, deps: object): Promise<unknown>;
      };
      peers: { readability(): Read; defuddle(): Read; bareWalk(): number };
    };
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    const deps = { at: 0, id: '01900000-0000-7000-8000-000000000000', parse };
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
    const whole: number[] = [];
    const walks: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < repeats; round++) {
      const begun = performance.now();
      const records = ours.walk(document, { scope: 'page' });
      walks.push(performance.now() - begun);
      await ours.captureFrom(records, deps);
      whole.push(performance.now() - begun);
      bare.push(peers.bareWalk());
    }
    return {
      ours: median(whole),
      walked: median(walks),
      readability: peers.readability(),
      defuddle: peers.defuddle(),
      walk: median(bare),
    };
  }, REPEATS);
}
