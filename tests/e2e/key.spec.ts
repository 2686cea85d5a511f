import type { Page, Worker } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { connect, KEY } from './driver/model.ts';
import { enabled } from './driver/sites.ts';
import { expect, test } from './fixtures.ts';

type WithHeard = { heard: string[] };

/** Runs in a page or the worker: keeps every message it sends or hears, to whom and by which way ever. */
function listen(): void {
  const heard: string[] = [];
  type Owner = Record<string, (...given: unknown[]) => unknown>;
  const { runtime, tabs, scripting } = (
    globalThis as unknown as { chrome: Record<'runtime' | 'tabs' | 'scripting', Owner | undefined> }
  ).chrome;
  const note = (...given: unknown[]) => void heard.push(JSON.stringify(given));
  for (const owner of [runtime, tabs, scripting]) {
    for (const name of ['sendMessage', 'connect', 'executeScript']) {
      const real = owner?.[name];
      if (owner === undefined || real === undefined) continue;
      owner[name] = (...given) => {
        note(name, ...given);
        return real.apply(owner, given);
      };
    }
  }
  const { onMessage } = runtime as unknown as { onMessage: { addListener(hear: typeof note): void } };
  onMessage.addListener((message) => note('heard', message));
  Object.assign(globalThis, { heard });
}

const heardBy = (one: Page | Worker): Promise<string[]> =>
  (one as Page).evaluate(() => (globalThis as unknown as WithHeard).heard);

/** Runs in a page: what its own scripts can read there. */
const ofPage = async (): Promise<string> =>
  JSON.stringify([
    document.documentElement.outerHTML,
    document.cookie,
    { ...localStorage },
    { ...sessionStorage },
    await indexedDB.databases(),
    Object.entries(globalThis).map(([name, value]) => [name, typeof value === 'object' ? '' : String(value)]),
  ]);

/** Runs in a page of ours: what a script of ours inside the tab of an address can read. */
async function ofScriptIn(address: string): Promise<string> {
  type Api = {
    tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
    scripting: { executeScript(what: object): Promise<{ result: string }[]> };
    storage: Record<'local' | 'session' | 'sync', { get(all: null): Promise<object> }>;
  };
  const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  const func = async () => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    const all = (area: 'local' | 'session' | 'sync') => storage[area].get(null).catch(String);
    return JSON.stringify([
      document.documentElement.outerHTML,
      await Promise.all([all('local'), all('session'), all('sync')]),
      Object.entries(globalThis).map(([name, value]) => [
        name,
        typeof value === 'object' ? '' : String(value),
      ]),
    ]);
  };
  const [frame] = await scripting.executeScript({ target: { tabId: tab?.id }, func });
  return frame?.result ?? '';
}

test('a planted key is in no message, no page, no script in a page and no console line, only in the header of its server', async ({
  driven,
  visit,
  text,
  model,
}) => {
  const said: string[] = [];
  const hear = (message: { text(): string }) => void said.push(message.text());
  driven.context.on('console', hear);
  const other = await driven.openPage('sample.html');
  const worker = await driven.worker();
  worker.on('console', hear);
  await Promise.all([other.evaluate(listen), worker.evaluate(listen)]);
  await connect(driven, text, model, { ask: false });
  const page = await visit(demoPages[2].path);
  await enabled(driven, page, text);
  const panel = await captureFront(driven, page, text);
  panel.on('console', hear);
  await saveButton(panel, text).waitFor();
  await panel.evaluate(listen);
  await captureFront(driven, page, text);
  await expect.poll(() => heardBy(panel).then((heard) => heard.join())).toContain('capture.');
  await expect(panel.getByText(/Drafted by ok in /)).toBeVisible();

  const messages = (await Promise.all([other, worker, panel].map(heardBy))).flat();
  expect(messages.join('\n')).toMatch(/site\.hello[\s\S]*capture\.read/);
  expect(messages.join('\n')).not.toContain(KEY);
  const inside = await other.evaluate(ofScriptIn, page.url());
  expect(inside).toContain('data-passalong-site');
  expect(inside).not.toContain(KEY);
  expect(await page.evaluate(ofPage)).not.toContain(KEY);
  for (const one of [panel, other]) expect(await one.content()).not.toContain(KEY);
  for (const [name, one] of Object.entries({ page, panel, other, worker }))
    await (one as Page).evaluate((where) => console.log(`heard in ${where}`), name);
  for (const name of ['page', 'panel', 'other', 'worker'])
    await expect.poll(() => said).toContain(`heard in ${name}`);
  expect(said.join('\n')).not.toContain(KEY);
  expect(model.seen.length).toBeGreaterThan(3);
  expect(model.seen.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
  expect(JSON.stringify(model.seen.map(({ path, body }) => [path, body]))).not.toContain(KEY);
});
