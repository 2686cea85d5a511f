import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Driven, launchChromium } from '../../../scripts/browser/chromium.ts';
import { killWorker, sigkill } from '../../../scripts/browser/faults.ts';
import type { Found } from '../../../scripts/browser/find.ts';
import { fillUp } from '../../e2e/driver/disk.ts';
import { allowPrompt } from '../../e2e/driver/sites.ts';
import { setClock } from './clock.ts';
import type { Browser, View } from './device.ts';

/** By the debugger itself: what a page's own rules forbid does not bind it, and it counts as the person's will. */
async function viewOf(driven: Driven, page: Page): Promise<View> {
  const session = await driven.context.newCDPSession(page);
  return {
    async run<T>(expression: string) {
      const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      const { result, exceptionDetails: wrong } = await session.send('Runtime.evaluate', asked);
      if (wrong !== undefined) throw new Error(wrong.exception?.description ?? wrong.text);
      return result.value as T;
    },
    close: () => page.close(),
  };
}

/** A Chromium on a profile of its own, over many lives. */
export function chromiumOf(given: { found: Found; extension: string; profile: string }): Browser {
  const { found, extension, profile } = given;
  let living: Driven | null = null;
  let isFull = false;
  let granted: string | null = null;
  const filled = new Set<Page>();
  const alive = async (): Promise<Driven> => {
    if (living !== null) return living;
    living = await launchChromium({ browser: found, extension, headless: true, profile, locale: 'en-GB' });
    for (const page of living.context.pages()) if (page.url().includes('welcome.html')) await page.close();
    if (granted !== null) await allow(living, granted);
    return living;
  };
  const open = async (path: string, clock: number) => {
    const driven = await alive();
    const page = await driven.context.newPage();
    if (clock !== 0) await page.addInitScript(setClock, { ms: clock });
    await page.goto(`${driven.origin}/${path}`);
    if (isFull) await fillUp(page);
    return page;
  };
  /** A profile may not have written down yet that it was granted when it was killed. */
  async function allow(driven: Driven, origin: string): Promise<void> {
    const page = await driven.openPage('sample.html');
    const view = await viewOf(driven, page);
    const has = `chrome.permissions.contains({ origins: [${JSON.stringify(`${origin}/*`)}] })`;
    if (!(await view.run<boolean>(has))) {
      await allowPrompt(driven, origin);
      if (!(await view.run<boolean>(has.replace('contains', 'request'))))
        throw new Error(`${origin} was not granted`);
    }
    await page.close();
  }
  return {
    async open(path, clock) {
      return viewOf(await alive(), await open(path, clock));
    },
    async allow(origin) {
      granted = origin;
      await allow(await alive(), origin);
    },
    async end() {
      await living?.close();
    },
    killWorker: async () => killWorker(await alive()),
    async workerClock(ms) {
      const worker = await (await alive()).worker();
      await worker.evaluate(setClock, { ms });
    },
    async kill() {
      const driven = await alive();
      living = null;
      await sigkill(driven);
      if (!existsSync(profile)) throw new Error('the profile is gone');
    },
    offline: async (on) => (await alive()).context.setOffline(on),
    async full(on) {
      isFull = on;
      const pages = (await alive()).context
        .pages()
        .filter((page) => page.url().startsWith('chrome-extension:'));
      for (const page of pages) {
        if (on) await fillUp(page);
        else if (filled.has(page))
          await page.evaluate(() => (globalThis as unknown as { freeSpace(): void }).freeSpace());
        filled[on ? 'add' : 'delete'](page);
      }
    },
  };
}
