import { expect, test, vi } from 'vitest';

const create = vi.fn(async () => undefined);
const getURL = (path: string) => `chrome-extension://abcd${path}`;
const query = vi.fn(async () => [{ id: 7, windowId: 1 }]);
const updated = new Set<(id: number, change: { status?: string; title?: string }) => void>();
const event = (listeners: Set<unknown>) => ({
  addListener: (listener: unknown) => listeners.add(listener),
  removeListener: (listener: unknown) => listeners.delete(listener),
});
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      create,
      query,
      onActivated: event(new Set()),
      onUpdated: event(updated),
    },
    runtime: { getURL },
  },
}));
const { openAddress, textFragment, watchFrontTab } = await import('../../../lib/platform/tabs.ts');

test('a short quote is looked for whole, with what has a meaning in a fragment escaped', () => {
  expect(textFragment('Use --dry-run, then a & b')).toBe(
    '#:~:text=Use%20%2D%2Ddry%2Drun%2C%20then%20a%20%26%20b',
  );
});

test('a long quote is looked for by its first and last four words', () => {
  const words =
    'If the gateway does not answer within thirty seconds after the reload stop the rollout and call the owner of the service';
  expect(textFragment(words)).toBe('#:~:text=If%20the%20gateway%20does,owner%20of%20the%20service');
});

test.each([
  ['https://wiki.example/gateway', true],
  ['chrome-extension://abcd/sample.html', true],
  ['moz-extension://77aa/sample.html', false],
  ['javascript:alert(1)', false],
])('whether %s was opened is told', async (address, opened) => {
  create.mockClear();
  expect(await openAddress(address)).toBe(opened);
  expect(create).toHaveBeenCalledTimes(opened ? 1 : 0);
});

test('a page that is loaded again at its address is told as one more load of its tab, and no other tab’s', async () => {
  const told = vi.fn();
  const stop = watchFrontTab((tab, loads) => told(tab?.id, loads));
  const tell = (id: number, change: { status?: string; title?: string }) => {
    for (const listener of updated) listener(id, change);
  };
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(7, 0));
  tell(7, { status: 'loading' });
  tell(8, { status: 'complete' });
  tell(7, { title: 'Another' });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(3));
  expect(told).toHaveBeenLastCalledWith(7, 0);
  tell(7, { status: 'complete' });
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(7, 1));
  stop();
  expect(updated.size).toBe(0);
});

test('an answer that comes after a later one is not told: the tab in front is the one asked about last', async () => {
  const told = vi.fn();
  const slow = Promise.withResolvers<{ id: number; windowId: number }[]>();
  query.mockReturnValueOnce(slow.promise);
  const stop = watchFrontTab((tab) => told(tab?.id));
  query.mockResolvedValueOnce([{ id: 9, windowId: 1 }]);
  for (const listener of updated) listener(9, { title: 'Now in front' });
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(9));
  slow.resolve([{ id: 7, windowId: 1 }]);
  await new Promise((wait) => setTimeout(wait));
  expect(told.mock.calls).toEqual([[9]]);
  stop();
});
