import { expect, test, vi } from 'vitest';
import type { Site } from '../../../lib/flow/deps.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import type { Sender } from '../../../lib/platform/messages.ts';
import { MONDAY } from '../log/samples.ts';
import { testDeps, testSites } from './deps.ts';

const browser = {
  runtime: { id: 'ours' },
  storage: { session: { set: async () => undefined } },
  tabs: { sendMessage: vi.fn(async () => ({ ok: true })) },
};
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../lib/platform/i18n.ts', () => ({
  t: (key: string, words: string[] = []) => [key, ...words].join(' '),
  language: () => 'en',
  direction: () => 'ltr',
}));
const { captureSite } = await import('../../../lib/flow/capture-site.ts');
const { changeSite } = await import('../../../lib/flow/change-site.ts');
const { enableSite, keepSite } = await import('../../../lib/flow/enable-site.ts');
const { eraseAll } = await import('../../../lib/flow/erase-all.ts');
const { greetSite } = await import('../../../lib/flow/greet-site.ts');

const WIKI: Site = { origin: 'http://wiki.example:8080', enabledAt: MONDAY, shown: true, place: null };
const TAB = { id: 7, windowId: 1, url: `${WIKI.origin}/a` };
const PAGE: Sender = { id: 'ours', origin: WIKI.origin, frameId: 0, tab: TAB };
const around = { now: () => MONDAY, hasPanel: async () => false, shortcut: async () => 'Alt+Shift+L' };

test('a site the browser grants is on the list; one it does not grant is not', async () => {
  const [yes, no] = [testSites(), testSites({ grants: false })];
  const now = () => MONDAY;
  expect(await enableSite({ sites: yes, now }, WIKI)).toEqual({ ok: true, value: true });
  expect(await enableSite({ sites: no, now }, WIKI)).toEqual({ ok: true, value: false });
  expect(await yes.list()).toEqual([WIKI]);
  expect(await no.list()).toEqual([]);
});

test('the browser is asked before anything is awaited, or the gesture would be lost', () => {
  const sites = { ...testSites(), request: vi.fn(async () => true) };
  void enableSite({ sites, now: () => MONDAY }, WIKI);
  expect(sites.request).toHaveBeenCalledWith(WIKI.origin);
});

test('a site that is enabled twice keeps what the person made of it', async () => {
  const hidden = { ...WIKI, shown: false };
  const sites = testSites({ listed: [hidden] });
  await keepSite({ sites, now: () => MONDAY + 1 }, WIKI);
  expect(await sites.list()).toEqual([hidden]);
});

test('a site that was turned off is not brought back by a late move of its button', async () => {
  const sites = testSites();
  await changeSite({ sites }, { origin: WIKI.origin, patch: { place: { right: 1, bottom: 1 } } });
  expect(await sites.list()).toEqual([]);
});

test('the page of an enabled site is greeted with its button', async () => {
  const reply = await greetSite(testSites({ listed: [WIKI] }), PAGE);
  expect(reply).toMatchObject({
    shown: true,
    place: null,
    words: { capture: 'site.capture' },
    direction: 'ltr',
  });
});

test.each<[string, Sender]>([
  ['another port of the host', { ...PAGE, origin: 'http://wiki.example:9090' }],
  ['the host without its port', { ...PAGE, origin: 'http://wiki.example' }],
  ['another scheme', { ...PAGE, origin: 'https://wiki.example:8080' }],
  ['a frame inside the page', { ...PAGE, frameId: 3 }],
  ['a sender whose frame is unknown', { id: 'ours', origin: WIKI.origin, tab: TAB }],
  ['a sender without a tab', { id: 'ours', origin: WIKI.origin, frameId: 0 }],
  ['a page without an origin', { ...PAGE, origin: 'null' }],
])('%s is neither greeted nor captured', async (_, sender) => {
  browser.tabs.sendMessage.mockClear();
  const sites = testSites({ listed: [WIKI] });
  expect(await greetSite(sites, sender)).toBeNull();
  expect(await captureSite(sites, sender, around)).toBeNull();
  expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
});

test('where no panel can be opened from the page, the page says how to and for how long', async () => {
  const sites = testSites({ listed: [WIKI] });
  expect(await captureSite(sites, PAGE, around)).toEqual({
    now: 'site.ready Alt+Shift+L',
    later: 'site.over',
  });
  const unset = { ...around, shortcut: async () => '' };
  expect(await captureSite(sites, PAGE, unset)).toMatchObject({ now: 'site.ready_no_shortcut' });
  const open = { ...around, hasPanel: async () => true };
  expect(await captureSite(sites, PAGE, open)).toEqual({ now: null, later: null });
});

test('erasing everything turns every site off', async () => {
  const sites = testSites({ listed: [WIKI, { ...WIKI, origin: 'https://other.example' }] });
  expect(await eraseAll({ ...(await testDeps()), sites })).toEqual({ ok: true, value: undefined });
  expect(await sites.list()).toEqual([]);
});

test('a site that stays on the list does not keep the others there, and what is left is told with what is erased', async () => {
  const other = { ...WIKI, origin: 'https://other.example' };
  const sites = testSites({ listed: [WIKI, other] });
  const remove: typeof sites.remove = (origin, needed) =>
    origin === WIKI.origin ? Promise.reject(new Error('no')) : sites.remove(origin, needed);
  const deps = { ...(await testDeps({ name: 'Ana' })), sites: { ...sites, remove } };
  expect(await eraseAll(deps)).toEqual(fail({ kind: 'erase-unfinished', sites: [] }));
  expect(await sites.list()).toEqual([WIKI]);
  expect((await deps.prefs.get()).name).toBe('');
});

/** A browser that keeps the permission for a site, as ours is told it: the list's entry goes first, and then it says no. */
async function keeping(origin: string) {
  const sites = testSites({ listed: [WIKI] });
  const remove: typeof sites.remove = async (...site) => {
    await sites.remove(...site);
    throw new Error('no');
  };
  const deps = await testDeps({ name: 'Ana' });
  const net = { ...deps.net, releaseAll: async () => [origin] };
  return { ...deps, sites: { ...sites, remove }, net };
}

test('a permission the browser keeps is named, also when everything is erased once more', async () => {
  const deps = await keeping(WIKI.origin);
  const unfinished = fail({ kind: 'erase-unfinished', sites: [WIKI.origin] });
  expect(await eraseAll(deps)).toEqual(unfinished);
  expect(await deps.sites.list()).toEqual([]);
  expect(await eraseAll(deps)).toEqual(unfinished);
  expect(await eraseAll({ ...deps, net: { ...deps.net, releaseAll: async () => [] } })).toEqual(
    ok(undefined),
  );
});

test('a browser that does not say what it still grants is not taken to grant nothing', async () => {
  const deps = await testDeps();
  const net = { ...deps.net, releaseAll: () => Promise.reject(new Error('no')) };
  expect(await eraseAll({ ...deps, net })).toEqual(fail({ kind: 'erase-unfinished', sites: [] }));
});

test('erasing everything gives back what was allowed for a check alone', async () => {
  const deps = await testDeps();
  await deps.net.request('https://wiki.example');
  await eraseAll(deps);
  expect(await deps.net.has('https://wiki.example')).toBe(false);
});
