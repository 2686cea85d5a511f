import { beforeEach, expect, test, vi } from 'vitest';

const browser = {
  tabs: { sendMessage: vi.fn(), get: vi.fn() },
  scripting: { executeScript: vi.fn() },
};
vi.mock('wxt/browser', () => ({ browser }));
const { arrivalOf } = await import('../../../lib/flow/arrival-of.ts');

const AT = 1_000;
const TICKET = '01999999-0000-7000-8000-000000000001';

beforeEach(() => {
  vi.resetAllMocks();
});

test('an asked page is read and its records arrive with its tab', async () => {
  browser.tabs.get.mockResolvedValue({ id: 7, windowId: 1, url: 'https://wiki.example/' });
  browser.tabs.sendMessage
    .mockResolvedValueOnce({ ok: true, ticket: TICKET })
    .mockResolvedValueOnce({ v: 1 });
  expect(await arrivalOf({ state: 'asked', at: AT, tab: 7, scope: 'page' })).toEqual({
    tab: 7,
    records: { v: 1 },
  });
});

test('an asked page whose tab was closed is told as gone', async () => {
  browser.tabs.get.mockRejectedValue(new Error('No tab with id: 7.'));
  expect(await arrivalOf({ state: 'asked', at: AT, tab: 7, scope: 'page' })).toEqual({
    problem: { kind: 'page-gone' },
  });
});

test('a page that was left while its records waited is told as gone', async () => {
  browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  expect(await arrivalOf({ state: 'ready', at: AT, tab: 7, ticket: TICKET })).toEqual({
    problem: { kind: 'page-gone' },
  });
});

test('what the worker says is passed on', async () => {
  expect(await arrivalOf({ state: 'reading', at: AT })).toEqual({ reading: true });
  expect(await arrivalOf({ state: 'failed', at: AT, problem: { kind: 'no-grant' } })).toEqual({
    problem: { kind: 'no-grant' },
  });
});
