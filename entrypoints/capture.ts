import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Runtime, serveCapture } from '../lib/capture/page-side.ts';
import { awaitShown } from '../lib/tips/page/await-shown.ts';
import type { FactsHolder } from '../lib/tips/page/facts-once.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the same document showed before is known where tips read it; else there is nothing to wait for. */
async function shown(): Promise<void> {
  const last = (globalThis as FactsHolder).passalongFacts;
  const known = last?.address === document.URL ? null : await last?.facts;
  const earlier = known ?? (await last?.earlier);
  if (earlier) await awaitShown(document, earlier, wait);
}

export default defineUnlistedScript(() => {
  const page = globalThis as { passalongServes?: boolean };
  if (page.passalongServes) return;
  page.passalongServes = true;
  serveCapture(document, browser.runtime as unknown as Runtime, { wait, shown });
});
