import { builtExtension } from '../../scripts/browser/build.ts';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { msToFirstPaint } from './paint-time.ts';
import { quantile } from './quantile.ts';
import type { Bench } from './types.ts';

const REPEATS = 10;

export type PanelFigures = { p50: number; p95: number; peerP50: number; ratio: number };

/** First paint of the panel's page, beside the bundled sample page (no React, no database) in the same run. */
export const panel: Bench<PanelFigures> = {
  async run() {
    const browser = await findChromium();
    if (browser === null) throw new Error('no Chromium: set CHROME_PATH');
    const extension = await builtExtension('chrome-mv3');
    const driven = await launchChromium({ browser, extension, headless: true, locale: 'en-GB' });
    try {
      const ours: number[] = [];
      const peer: number[] = [];
      for (let round = 0; round < REPEATS; round++) {
        ours.push(await msToFirstPaint(driven, 'sidepanel.html'));
        peer.push(await msToFirstPaint(driven, 'sample.html'));
      }
      const [p50, peerP50] = [quantile(ours, 0.5), quantile(peer, 0.5)];
      return { p50, p95: quantile(ours, 0.95), peerP50, ratio: p50 / peerP50 };
    } finally {
      await driven.close();
    }
  },
  lines: ({ p50, p95, peerP50, ratio }) => [
    `panel first paint  p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, sample page p50 ${peerP50.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  ],
};
