import type { Page } from '@playwright/test';
import type { Driven } from '../../scripts/browser/chromium.ts';

/** What a page says when it has painted; nothing else of the bench runs in it, for that would be measured too. */
const SAID = 'bench: painted at ';

const saidBy = (page: Page): Promise<number> =>
  new Promise((resolve) => {
    page.on('console', (message) => {
      if (message.text().startsWith(SAID)) resolve(Number(message.text().slice(SAID.length)));
    });
  });

async function measure(driven: Driven, path: string, prepare: (page: Page) => Promise<unknown>) {
  const page = await driven.openPage('sample.html');
  const said = saidBy(page);
  await prepare(page);
  await page.goto(`${driven.origin}/${path}`, { waitUntil: 'commit' });
  const ms = await said;
  await page.close();
  return ms;
}

/** Opens a page of ours; answers, in ms of the page's own clock, when all that the selectors name was painted. */
export const msToPaint = (driven: Driven, path: string, selectors: string[]): Promise<number> =>
  measure(driven, path, (page) =>
    page.addInitScript(
      ([said, wanted]) => {
        const look = () => {
          if (wanted.some((one) => document.querySelector(one) === null)) return requestAnimationFrame(look);
          // A message sent before a frame is drawn arrives after it.
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => console.log(`${said}${performance.now()}`);
          drawn.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      [SAID, selectors] as const,
    ),
  );

/** Opens a page of ours; answers, in ms of the page's own clock, when it first painted anything. */
export const msToFirstPaint = (driven: Driven, path: string): Promise<number> =>
  measure(driven, path, (page) =>
    page.addInitScript((said) => {
      new PerformanceObserver((list) => {
        const [first] = list.getEntriesByName('first-contentful-paint');
        if (first !== undefined) console.log(`${said}${first.startTime}`);
      }).observe({ type: 'paint', buffered: true });
    }, SAID),
  );
