import { beforeEach, expect, test, vi } from 'vitest';
import type { Pending } from '../../../lib/platform/pending.ts';

const stored = new Map<string, unknown>();
const browser = {
  tabs: { sendMessage: vi.fn(), get: vi.fn() },
  scripting: { executeScript: vi.fn() },
  storage: {
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
    session: {
      get: async (key: string) => ({ [key]: stored.get(key) }),
      remove: async (key: string) => void stored.delete(key),
    },
  },
};
vi.mock('wxt/browser', () => ({ browser }));
const { watchArrivals } = await import('../../../lib/flow/watch-arrivals.ts');

const AT = 100_000;

/** What a panel that opens `age` ms after the capture's time is told. */
function told(pending: Pending, age: number) {
  const listener = vi.fn();
  stored.set('pending:1', pending);
  const stop = watchArrivals(1, () => AT + age, listener);
  return { listener, stop, arrivals: () => listener.mock.calls.map(([arrival]) => arrival) };
}

beforeEach(() => {
  stored.clear();
  vi.resetAllMocks();
  browser.tabs.get.mockRejectedValue(new Error('No tab with id: 7.'));
});

test('a panel that opens on an ask left behind reads no page, says so and forgets it', async () => {
  const panel = told({ state: 'asked', at: AT, tab: 7, scope: 'page' }, 60_001);
  await expect.poll(panel.arrivals).toEqual([{ problem: { kind: 'capture-expired' } }]);
  expect(stored.size).toBe(0);
  expect(browser.tabs.get).not.toHaveBeenCalled();
  panel.stop();
});

test('a fresh ask whose tab is gone says so after it said that it reads', async () => {
  const panel = told({ state: 'asked', at: AT, tab: 7, scope: 'page' }, 200);
  await expect.poll(panel.arrivals).toEqual([{ reading: true }, { problem: { kind: 'page-gone' } }]);
  expect(stored.size).toBe(0);
  panel.stop();
});

test('a page the worker never finished reading is told as broken off', async () => {
  const panel = told({ state: 'reading', at: AT }, 15_001);
  await expect.poll(panel.arrivals).toEqual([{ problem: { kind: 'reading-broken-off' } }]);
  panel.stop();
});
