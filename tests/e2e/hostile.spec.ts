import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { type Message, type MessageType, messages, type SenderClass } from '../../lib/platform/messages.ts';
import { installUnpacked, removeExtension } from '../../scripts/browser/chromium.ts';
import { saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { draftOf } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

type Chrome = {
  runtime: { sendMessage(...args: unknown[]): Promise<unknown> };
  tabs: { query(what: object): Promise<{ id: number }[]> };
  scripting: {
    executeScript(what: {
      target: { tabId: number };
      func: (bodies: object[]) => unknown;
      args: [object[]];
    }): Promise<{ result: unknown }[]>;
  };
};
type WithChrome = { chrome: Chrome };

const TICKET = '019a0000-0000-7000-8000-000000000000';

/** One well-formed message of every kind there is. */
const SAMPLES: { [K in MessageType]: Message<K> } = {
  'worker.ping': { type: 'worker.ping' },
  'capture.dropped': { type: 'capture.dropped', ticket: TICKET },
  'capture.read': { type: 'capture.read', ticket: TICKET, scope: 'page' },
  'capture.take': { type: 'capture.take', ticket: TICKET },
  'capture.cancel': { type: 'capture.cancel' },
  'pick.start': { type: 'pick.start', label: 'Click it.' },
  'pick.stop': { type: 'pick.stop' },
  'page.get': { type: 'page.get', ticket: TICKET, path: '/rest/api/2/issue/ABC-1' },
  'page.stop': { type: 'page.stop', ticket: TICKET },
  'quote.show': { type: 'quote.show', selector: { exact: 'the lock', prefix: '', suffix: '' } },
  'quote.find': {
    type: 'quote.find',
    address: 'https://wiki.example/',
    selectors: [{ exact: 'the lock', prefix: '', suffix: '' }],
  },
  'site.hello': { type: 'site.hello' },
  'site.capture': { type: 'site.capture' },
  'site.move': { type: 'site.move', right: 16, bottom: 16 },
  'site.hide': { type: 'site.hide' },
  'site.look': { type: 'site.look' },
};

const isForPages = ({ type }: Message) => (messages[type].from as readonly SenderClass[]).includes('content');

/** Everything only our own pages may send, and things nobody may. */
const NOT_FOR_PAGES: object[] = [
  ...Object.values(SAMPLES).filter((sample) => !isForPages(sample)),
  { type: 'capture.dropped', ticket: 'none' },
  { type: '__proto__' },
  { type: 'toString' },
  {},
];

test('the worker answers our own pages, and only what is well formed', async ({ driven }) => {
  const own = await driven.openPage('sample.html');
  const ask = (body: object) =>
    own.evaluate(
      (message) =>
        (globalThis as unknown as WithChrome).chrome.runtime.sendMessage(message).catch(() => 'none'),
      body,
    );

  expect(await ask({ type: 'worker.ping' })).toEqual({ ok: true });
  expect([undefined, null, 'none']).toContain(await ask({ type: 'worker.ping', more: 1 }));
  expect([undefined, null, 'none']).toContain(await ask({ type: 'nothing' }));
});

/** What each message is answered when a script in the page in front sends it. */
const repliesTo = async (worker: Worker, bodies: object[]): Promise<unknown> =>
  worker.evaluate(async (sent) => {
    const { chrome } = globalThis as unknown as WithChrome;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      args: [sent],
      // Our extension's own isolated world inside the page: the most a compromised page process can speak as.
      func: (messages) =>
        Promise.all(
          messages.map((message) =>
            (globalThis as unknown as WithChrome).chrome.runtime.sendMessage(message).then(
              (reply) => reply ?? 'none',
              () => 'none',
            ),
          ),
        ),
    });
    return frame?.result;
  }, bodies);

test('a script in a page gets no answer to what only our own pages may send', async ({ driven, visit }) => {
  await driven.trigger(await visit(demoPages[0].path));
  const replies = await repliesTo(await driven.worker(), NOT_FOR_PAGES);
  expect(replies).toEqual(NOT_FOR_PAGES.map(() => 'none'));
});

test('nor does it with the panel open, which goes on with its draft', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  const own = await driven.openPage('sample.html');
  const newest = async () => [
    await storedRow(own, { table: 'captures', id: null }),
    await storedRow(own, { table: 'drafts', id: null }),
  ];
  const before = await newest();
  await page.bringToFront();
  const replies = await repliesTo(await driven.worker(), NOT_FOR_PAGES);
  expect(replies).toEqual(NOT_FOR_PAGES.map(() => 'none'));
  expect(await newest()).toEqual(before);
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect(saveButton(panel, text)).toBeVisible();
});

test('another extension cannot speak to ours', async ({ driven }) => {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-other-'));
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  const other = await installUnpacked(driven.protocol, folder);
  const found = () => driven.context.serviceWorkers().find((worker) => worker.url().includes(other));
  const worker = found() ?? (await driven.context.waitForEvent('serviceworker'));

  const reply = await worker.evaluate(
    ([id, message]) =>
      (globalThis as unknown as WithChrome).chrome.runtime
        .sendMessage(id, message)
        .catch((error) => String(error)),
    [driven.id, { type: 'worker.ping' }] as const,
  );

  expect(reply).toContain('Receiving end does not exist');
  await removeExtension(driven, other);
  rmSync(folder, { recursive: true });
});

test('a page sees nothing of the extension', async ({ driven, visit }) => {
  const page = await visit(demoPages[0].path);
  await driven.trigger(page);
  const seen = await page.evaluate(async (origin) => {
    const files = ['sidepanel.html', 'capture.js', 'manifest.json'];
    const loads = files.map((file) =>
      fetch(`${origin}/${file}`).then(
        () => file,
        () => null,
      ),
    );
    const speaks = typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime;
    return { speaks, loaded: (await Promise.all(loads)).filter((file) => file !== null) };
  }, driven.origin);
  expect(seen).toEqual({ speaks: 'undefined', loaded: [] });
});
