import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Runtime, serveCapture } from '../lib/capture/page-side.ts';

export default defineUnlistedScript(() => {
  const page = globalThis as { passalongServes?: boolean };
  if (page.passalongServes) return;
  page.passalongServes = true;
  serveCapture(document, browser.runtime as unknown as Runtime);
});
