import { beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';

const browser = {
  tabs: { sendMessage: vi.fn(), get: vi.fn() },
  scripting: { executeScript: vi.fn() },
};
vi.mock('wxt/browser', () => ({ browser }));
const { getInPage, readPage, takeRecords } = await import('../../../lib/platform/page-script.ts');

const TICKET = '01999999-0000-7000-8000-000000000001';
const gone = () => Promise.reject(new Error('Receiving end does not exist.'));

beforeEach(() => {
  vi.resetAllMocks();
  browser.tabs.sendMessage.mockImplementation(gone);
  browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access this page'));
});

test('a page whose address the grant shows and that still takes no script is closed to every extension, as PDFs are', async () => {
  browser.tabs.get.mockResolvedValue({ id: 7, windowId: 1, url: 'https://blocked.example/' });
  expect(await readPage(7, 'page')).toEqual(fail({ kind: 'page-refused', why: 'closed' }));
});

test('a page without an address has no grant', async () => {
  browser.tabs.get.mockResolvedValue({ id: 7, windowId: 1 });
  expect(await readPage(7, 'page')).toEqual(fail({ kind: 'no-grant' }));
});

test('a tab closed before it could be read is gone', async () => {
  browser.tabs.get.mockRejectedValue(new Error('No tab with id: 7.'));
  expect(await readPage(7, 'page')).toEqual(fail({ kind: 'page-gone' }));
});

test('records the page has dropped have expired', async () => {
  browser.tabs.sendMessage.mockResolvedValue(null);
  expect(await takeRecords(7, TICKET)).toEqual(fail({ kind: 'capture-expired' }));
});

test('a page that does not answer for its records is gone', async () => {
  expect(await takeRecords(7, TICKET)).toEqual(fail({ kind: 'page-gone' }));
});

test('records are handed over as they came', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ v: 1 });
  expect(await takeRecords(7, TICKET)).toEqual(ok({ v: 1 }));
});

test('a request that is no longer waited for is stopped in its page, by its ticket', async () => {
  const answer = Promise.withResolvers<unknown>();
  browser.tabs.sendMessage.mockReturnValueOnce(answer.promise).mockResolvedValue(true);
  const stop = new AbortController();
  const asked = getInPage(7, '/rest/api/content/1', stop.signal);
  stop.abort();
  answer.resolve({ ok: false, why: 'slow' });
  expect(await asked).toEqual({ ok: false, why: 'slow' });
  const sent = browser.tabs.sendMessage.mock.calls.map(([, message]) => message);
  expect(sent).toEqual([
    { type: 'page.get', ticket: expect.any(String), path: '/rest/api/content/1' },
    { type: 'page.stop', ticket: sent[0].ticket },
  ]);
});

test('a request that was answered is stopped by nothing', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ ok: true, text: '{}' });
  const stop = new AbortController();
  await getInPage(7, '/rest/api/content/1', stop.signal);
  stop.abort();
  expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(1);
});
