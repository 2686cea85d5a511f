import type { Page } from '@playwright/test';
import type { Driven } from './chromium.ts';

/** Kills the extension's service worker as the browser may at any time; the next event starts another. */
export async function killWorker(driven: Driven): Promise<void> {
  const { targetInfos } = await driven.protocol.send('Target.getTargets');
  for (const target of targetInfos) {
    if (target.type === 'service_worker' && target.url.startsWith(driven.origin))
      await driven.protocol.send('Target.closeTarget', { targetId: target.targetId });
  }
}

/** Ends the whole browser without warning, as a crash does; the profile stays. */
export async function sigkill(driven: Driven): Promise<void> {
  const { processInfo } = await driven.protocol.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('the browser did not name its process');
  const gone = new Promise((resolve) => driven.context.once('close', resolve));
  process.kill(browser.id, 'SIGKILL');
  await gone;
  await driven.disconnect();
}

/** Limits what an extension page's origin may store, in bytes; null lifts the limit. */
export async function setQuota(page: Page, bytes: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: await page.evaluate(() => location.origin),
    ...(bytes === null ? {} : { quotaSize: bytes }),
  });
  await session.detach();
}
