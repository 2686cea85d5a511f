import type { Page } from '@playwright/test';

/** From now on every write of a page fails as on a full disk. The browser's own quota can be set, but an extension has none. */
export const fillUp = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Object.assign(globalThis, { freeSpace: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });

export const freeSpace = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { freeSpace(): void }).freeSpace());

/** Pages that this one loads from now on are told that little space is left. */
export const nearlyFull = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const estimate = async () => ({ usage: 950_000_000, quota: 1_000_000_000 });
    Object.defineProperty(navigator.storage, 'estimate', { value: estimate });
  });
