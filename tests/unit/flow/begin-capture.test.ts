import { beforeEach, expect, test, vi } from 'vitest';

const browser = {
  tabs: { sendMessage: vi.fn() },
  storage: { session: { set: vi.fn(async (_: object) => undefined) } },
};
vi.mock('wxt/browser', () => ({ browser }));
const { beginCapture } = await import('../../../lib/flow/begin-capture.ts');

const TAB = { id: 7, windowId: 1, url: 'https://wiki.example/' };
const told = () => browser.storage.session.set.mock.calls.at(-1)?.[0];

beforeEach(() => {
  vi.clearAllMocks();
  browser.tabs.sendMessage.mockResolvedValue({ ok: true });
});

test('a selection in an embedded page is asked for as such, never the one in the page around it', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ ok: false, why: 'selection-in-frame' });
  await beginCapture(TAB, 'selection', () => 5, 3);
  expect(browser.tabs.sendMessage.mock.calls[0]?.[1]).toMatchObject({ scope: 'selection', embedded: true });
  expect(told()).toEqual({
    'pending:1': { state: 'failed', at: 5, problem: { kind: 'selection-in-frame' } },
  });
});

test.each([
  ['a selection in the page itself', 'selection', 0],
  ['a page asked for over one embedded in it', 'page', 3],
] as const)('%s is read', async (_, scope, frame) => {
  await beginCapture(TAB, scope, () => 5, frame);
  expect(told()).toMatchObject({ 'pending:1': { state: 'ready', tab: 7 } });
  expect(browser.tabs.sendMessage.mock.calls[0]?.[1]).not.toHaveProperty('embedded');
});
