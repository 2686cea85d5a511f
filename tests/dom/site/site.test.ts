import { beforeEach, expect, test, vi } from 'vitest';
import { walk } from '../../../lib/capture/walk.ts';
import { serveSite } from '../../../lib/site/site.ts';

type Listener = (raw: unknown, sender: { id?: string; origin?: string }) => boolean;

const OURS = 'https://our-id.example';
const WORDS = { name: 'Passalong', capture: 'Capture lesson', hide: 'Hide on this site', move: 'Move' };
const SHOWN = { shown: true, place: null, words: WORDS, language: 'en', direction: 'ltr' };
const hosts = () => document.querySelectorAll('[data-passalong-site]').length;

/** The script in a page whose worker answers `replies.hello`. */
function served(first: unknown = SHOWN) {
  const replies = { hello: first };
  const sent: { type: string }[] = [];
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'our-id' as string | undefined,
    getURL: (path: string) => `${OURS}${path}`,
    async sendMessage(message: unknown) {
      if (runtime.id === undefined) throw new Error('Extension context invalidated.');
      sent.push(message as { type: string });
      return replies.hello;
    },
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
  const gone = vi.fn();
  serveSite(document, runtime, gone);
  const look = (sender = { id: 'our-id', origin: OURS }) => {
    for (const listener of listeners) listener({ type: 'site.look' }, sender);
  };
  return { replies, sent, runtime, gone, look, listeners };
}

beforeEach(() => {
  document.documentElement.innerHTML = '<body><p>Take the lock.</p></body>';
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('IntersectionObserverEntry', { prototype: {} });
});

test('nothing of the page is sent, not even its address, and the button appears only when the worker says so', async () => {
  history.replaceState(null, '', '/a?token=secret#part');
  document.title = 'Payroll';
  const { sent } = served();
  expect(hosts()).toBe(0);
  await vi.waitFor(() => expect(hosts()).toBe(1));
  expect(sent).toEqual([{ type: 'site.hello' }]);
});

test('a capture reads the page and not our button in it', async () => {
  served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  const host = document.querySelector('[data-passalong-site]');
  host?.append('words of ours');
  const { nodes, texts } = walk(document, { scope: 'page' });
  expect(texts).toBe(1);
  expect(JSON.stringify(nodes)).not.toContain('words of ours');
});

test('a hidden button goes, and comes back when it is shown again', async () => {
  const { replies, look } = served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  replies.hello = { ...SHOWN, shown: false };
  look();
  await vi.waitFor(() => expect(hosts()).toBe(0));
  replies.hello = SHOWN;
  look();
  await vi.waitFor(() => expect(hosts()).toBe(1));
});

test('a site that was turned off keeps neither button nor listener', async () => {
  const { replies, look, gone, listeners } = served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  replies.hello = null;
  look();
  await vi.waitFor(() => expect(gone).toHaveBeenCalledTimes(1));
  expect(hosts()).toBe(0);
  expect(listeners.size).toBe(0);
});

test('once its extension was updated the old script goes quiet at its next act', async () => {
  const { runtime, gone } = served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  runtime.id = undefined;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(gone).toHaveBeenCalledTimes(1));
  expect(hosts()).toBe(0);
});

test('where a person goes inside of the page is not told', async () => {
  const { sent } = served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  history.pushState(null, '', '#next');
  window.dispatchEvent(new Event('hashchange'));
  window.dispatchEvent(new Event('popstate'));
  history.replaceState(null, '', '#one-more');
  window.dispatchEvent(new Event('popstate'));
  await new Promise((wait) => setTimeout(wait, 400));
  expect(sent).toEqual([{ type: 'site.hello' }]);
  history.pushState(null, '', '#/another');
  window.dispatchEvent(new Event('popstate'));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
});

test.each([
  { id: 'theirs', origin: OURS },
  { id: 'our-id', origin: 'https://page.example' },
])('nobody else makes it look again', async (sender) => {
  const { sent, look } = served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  look(sender);
  expect(sent).toHaveLength(1);
});

test('no click a page makes inside or on our element is told to the worker', async () => {
  const { sent } = served();
  await vi.waitFor(() => expect(hosts()).toBe(1));
  const host = document.querySelector('[data-passalong-site]');
  expect(host?.shadowRoot).toBeNull();
  host?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(sent).toHaveLength(1);
});
