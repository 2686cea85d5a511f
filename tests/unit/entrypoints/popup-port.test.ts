import { beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';

const session = new Map<string, unknown>();
const browser = {
  runtime: { getURL: (path: string) => `chrome-extension://ours${path}` },
  sidePanel: { open: vi.fn() },
  storage: {
    session: {
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) session.set(key, value);
      },
      remove: async (key: string) => void session.delete(key),
    },
  },
};
vi.mock('wxt/browser', () => ({ browser }));
const { popupPort } = await import('../../../entrypoints/popup/port.ts');

const TAB = { id: 7, windowId: 1 };
const close = vi.fn();

beforeEach(() => {
  session.clear();
  close.mockClear();
  vi.stubGlobal('window', { close });
});

test('a panel that opens finds what was asked for, and the popup closes', async () => {
  browser.sidePanel.open.mockResolvedValue(undefined);
  expect(await popupPort(TAB).captureAndOpen('page')).toEqual(ok(undefined));
  expect(session.get('pending:1')).toMatchObject({ state: 'asked', tab: 7 });
  expect(close).toHaveBeenCalledTimes(1);
});

test('a panel that does not open is told, and nothing waits for the next one', async () => {
  browser.sidePanel.open.mockRejectedValue(new Error('may only be called in response to a gesture'));
  const port = popupPort(TAB);
  expect(await port.captureAndOpen('page')).toEqual(fail({ kind: 'panel-closed' }));
  expect(await port.openPanel('lessons')).toEqual(fail({ kind: 'panel-closed' }));
  expect([...session.keys()]).toEqual([]);
  expect(close).not.toHaveBeenCalled();
});

test('a browser without panels is told as one that did not open it', async () => {
  browser.sidePanel.open.mockImplementation(() => {
    throw new TypeError('open is not a function');
  });
  expect(await popupPort(TAB).captureAndOpen('page')).toEqual(fail({ kind: 'panel-closed' }));
});
