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
  // The whole process group, as nothing of a browser survives a crash; Windows has none.
  process.kill(process.platform === 'win32' ? browser.id : -browser.id, 'SIGKILL');
  await gone;
  await driven.disconnect();
}
