import { beforeEach, expect, test, vi } from 'vitest';

const PAGE = 'https://wiki.example/a';
let shown: string | undefined = PAGE;
const titles: string[] = [];
const browser = {
  action: {
    setIcon: vi.fn(async () => undefined),
    setTitle: async ({ title }: { title: string }) => void titles.push(title),
  },
  tabs: { get: async () => ({ id: 7, url: shown }) },
};
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../lib/platform/i18n.ts', () => ({ t: (key: string) => key, formatNumber: String }));
const { showTipDot } = await import('../../../lib/platform/tip-dot.ts');

beforeEach(() => {
  titles.length = 0;
  shown = PAGE;
});

test('a tab gets a dot with how many tips there are, and loses it', async () => {
  await showTipDot(7, 1, `${PAGE}#part`);
  await showTipDot(7, 0, PAGE);
  expect(titles).toEqual(['tips.dot', 'extension_name']);
});

test('a dot that comes when another page is shown already goes again', async () => {
  shown = 'https://wiki.example/b';
  await showTipDot(7, 1, PAGE);
  expect(titles).toEqual(['tips.dot', 'extension_name']);
  browser.action.setIcon.mockClear();
  shown = undefined;
  await showTipDot(7, 1, PAGE);
  expect(titles.at(-1)).toBe('extension_name');
  expect(browser.action.setIcon).toHaveBeenLastCalledWith({
    tabId: 7,
    path: { 16: '/icon/16.png', 32: '/icon/32.png' },
  });
});
