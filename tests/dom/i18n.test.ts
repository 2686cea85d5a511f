import './messages.ts';
import { expect, test, vi } from 'vitest';
import { t } from '../../lib/platform/i18n.ts';

type WithMessages = { chrome: { i18n: { getMessage: (key: string, words?: string[]) => string } } };
const browser = (globalThis as unknown as WithMessages).chrome.i18n;

test('a message is asked of the browser once, whatever is put into it', () => {
  const asked = vi.spyOn(browser, 'getMessage');
  expect(t('timeline.entry_more', ['One'])).toBe('More for One');
  expect(t('timeline.entry_more', ['Two'])).toBe('More for Two');
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});

test('each number has its form, whichever was asked for first', () => {
  const entries = (n: number) => t('timeline.entries', n, [String(n)]);
  const words = [3, 1, 2, 0, 1, 100].map(entries);
  expect(words).toEqual(['3 entries', '1 entry', '2 entries', '0 entries', '1 entry', '100 entries']);
});

test('what looks like a place for words stays as it is inside words', () => {
  const title = 'Costs $1 \uE0000 and \uE0001';
  expect(t('timeline.entry_more', [title])).toBe(`More for ${title}`);
});
