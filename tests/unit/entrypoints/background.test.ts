import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (...args: unknown[]) => unknown;

/** What was called, in the order it was. */
const calls: string[] = [];
const heard = new Map<string, Listener>();
const session = new Map<string, unknown>();
const event = (name: string) => ({ addListener: (listener: Listener) => void heard.set(name, listener) });
const noted = (name: string, answer?: unknown) =>
  vi.fn(async (..._given: unknown[]) => {
    calls.push(name);
    return answer;
  });
const browser = {
  runtime: {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours${path}`,
    onInstalled: event('installed'),
    onMessage: event('message'),
    onStartup: event('started'),
  },
  alarms: { onAlarm: event('alarm'), create: noted('plan') },
  commands: { onCommand: event('command') },
  contextMenus: { onClicked: event('menu'), removeAll: noted('removeAll'), create: noted('create') },
  permissions: { onAdded: event('added'), onRemoved: event('taken') },
  sidePanel: { open: noted('open') },
  tabs: { create: noted('tab'), sendMessage: noted('read', { ok: true }), query: async () => [] },
  scripting: { getRegisteredContentScripts: async () => [] },
  storage: {
    onChanged: event('stored'),
    local: { get: async () => ({}) },
    session: {
      set: async (values: object) => {
        calls.push('pending');
        for (const [key, value] of Object.entries(values)) session.set(key, value);
      },
      get: async () => Object.fromEntries(session),
    },
  },
};
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../lib/platform/i18n.ts', () => ({ t: (key: string) => key }));
const background = (await import('../../../entrypoints/background.ts')).default;

const TAB = { id: 7, windowId: 1, url: 'https://wiki.example/' };
const pending = () => session.get('pending:1');

beforeEach(() => {
  calls.length = 0;
  heard.clear();
  session.clear();
  vi.clearAllMocks();
  void background.main();
});

test('every listener is there after the first turn, or a woken worker would miss its event', () => {
  expect([...heard.keys()].sort()).toEqual([
    'added',
    'alarm',
    'command',
    'installed',
    'menu',
    'message',
    'started',
    'stored',
    'taken',
  ]);
});

test.each([
  ['the shortcut', 'command', ['capture-lesson', TAB]],
  ['the menu on a page', 'menu', [{ menuItemId: 'capture-page', frameId: 0 }, TAB]],
  ['the menu on a selection', 'menu', [{ menuItemId: 'capture-selection', frameId: 0 }, TAB]],
])('%s opens the panel before anything else, then reads the page for it', async (_, name, gesture) => {
  heard.get(name)?.(...gesture);
  expect(calls[0]).toBe('open');
  await expect.poll(pending).toMatchObject({ state: 'ready', tab: 7 });
  expect(browser.sidePanel.open).toHaveBeenCalledWith({ windowId: 1 });
  expect(calls.filter((call) => call === 'read')).toHaveLength(1);
});

test('the page is read also where the panel stays closed', async () => {
  browser.sidePanel.open.mockRejectedValueOnce(new Error('no gesture'));
  heard.get('command')?.('capture-lesson', TAB);
  await expect.poll(pending).toMatchObject({ state: 'ready' });
});

test('a menu over a selection in an embedded page asks for that one', async () => {
  heard.get('menu')?.({ menuItemId: 'capture-selection', frameId: 3 }, TAB);
  await expect.poll(pending).toMatchObject({ state: 'ready' });
  expect(browser.tabs.sendMessage.mock.calls[0]).toEqual([
    7,
    expect.objectContaining({ scope: 'selection', embedded: true }),
    { frameId: 0 },
  ]);
});

test.each([
  ['a shortcut without a tab', 'command', ['capture-lesson', undefined]],
  ['another shortcut', 'command', ['other', TAB]],
  ['a menu without a tab', 'menu', [{ menuItemId: 'capture-page', frameId: 0 }, undefined]],
  ['another menu', 'menu', [{ menuItemId: 'other', frameId: 0 }, TAB]],
])('%s does nothing', (_, name, gesture) => {
  heard.get(name)?.(...gesture);
  expect(calls).toEqual([]);
});

test('an install opens the welcome page, an update does not', () => {
  heard.get('installed')?.({ reason: 'update' });
  expect(calls).toEqual(['plan', 'removeAll']);
  heard.get('installed')?.({ reason: 'install' });
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome-extension://ours/welcome.html' });
});

test('records a page dropped are told to the panel that waits for them', async () => {
  const ticket = '019a0000-0000-7000-8000-000000000000';
  session.set('pending:1', { state: 'ready', at: 1, tab: 7, ticket });
  const page = { id: 'ours', origin: 'https://wiki.example', tab: TAB };
  heard.get('message')?.({ type: 'capture.dropped', ticket }, page, () => undefined);
  await expect.poll(pending).toMatchObject({ state: 'failed', problem: { kind: 'capture-expired' } });
});
