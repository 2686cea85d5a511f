import { browser } from 'wxt/browser';

const keyOf = (windowId: number) => `words:${windowId}`;

/**
 * A person's own words that are no draft yet, by the window of their panel. Session storage is memory only and closed
 * to pages' scripts; it ends with the browser.
 */
export const wordsKept = (windowId: number) => ({
  /** '' when there are none. */
  async get(): Promise<string> {
    const found = (await browser.storage.session.get(keyOf(windowId)))[keyOf(windowId)];
    return typeof found === 'string' ? found : '';
  },
  /** '' removes them. */
  set(text: string): void {
    const { session } = browser.storage;
    void (text === '' ? session.remove(keyOf(windowId)) : session.set({ [keyOf(windowId)]: text }));
  },
});
