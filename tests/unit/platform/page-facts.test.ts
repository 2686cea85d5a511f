import { expect, test, vi } from 'vitest';

const PAGE = 'https://wiki.example/a';
const FACTS = {
  ...{ address: PAGE, title: 'A', headings: [], tokens: [], facts: [], text: 'First words.' },
  ...{ lines: [], language: null },
};
const executeScript = vi.fn(async (): Promise<unknown[]> => [{ result: FACTS }]);
vi.mock('wxt/browser', () => ({
  browser: { tabs: { get: async () => ({ id: 7, windowId: 1, url: PAGE }) }, scripting: { executeScript } },
}));
vi.mock('../../../lib/platform/sites.ts', () => ({ sites: { anyPort: false } }));
const { readPageFacts } = await import('../../../lib/platform/page-facts.ts');

test('what a page tells is taken for the address that was asked about, and nothing that is more than it may be', async () => {
  expect(await readPageFacts(7, PAGE)).toEqual(FACTS);
  expect(await readPageFacts(7, 'https://wiki.example/b')).toBeNull();
  executeScript.mockResolvedValueOnce([{ result: { ...FACTS, address: 'https://wiki.example/b' } }]);
  expect(await readPageFacts(7, PAGE)).toBeNull();
  executeScript.mockResolvedValueOnce([{ result: { ...FACTS, cookies: 'x' } }]);
  expect(await readPageFacts(7, PAGE)).toBeNull();
  executeScript.mockResolvedValueOnce([{ result: { ...FACTS, text: 'x'.repeat(1_201) } }]);
  expect(await readPageFacts(7, PAGE), 'more than its first words').toBeNull();
  executeScript.mockRejectedValueOnce(new Error('closed'));
  expect(await readPageFacts(7, PAGE)).toBeNull();
});

test('a page that was left while it was read, and answers no more, keeps nobody waiting', async () => {
  vi.useFakeTimers();
  executeScript.mockReturnValueOnce(new Promise(() => undefined));
  const read = readPageFacts(7, PAGE);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await read).toBeNull();
  vi.useRealTimers();
});
