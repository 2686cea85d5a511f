import { expect, test, vi } from 'vitest';

const contextMenus = { removeAll: vi.fn(async () => undefined), create: vi.fn() };
vi.mock('wxt/browser', () => ({ browser: { contextMenus } }));
vi.mock('@wxt-dev/i18n', () => ({ createI18n: () => ({ t: (key: string) => key }) }));
const { addMenus, MENU_SCOPES } = await import('../../../lib/platform/menus.ts');

test('every item stands on web pages only, and the page’s also over a link or a picture', async () => {
  await addMenus();
  const items = contextMenus.create.mock.calls.map(([item]) => item);
  expect(items.map(({ id, contexts }) => [id, contexts])).toEqual([
    ['capture-page', ['page', 'link', 'image']],
    ['capture-selection', ['selection']],
  ]);
  expect(items.map(({ id }) => id)).toEqual(Object.keys(MENU_SCOPES));
  expect(new Set(items.flatMap(({ documentUrlPatterns }) => documentUrlPatterns))).toEqual(
    new Set(['http://*/*', 'https://*/*']),
  );
});
