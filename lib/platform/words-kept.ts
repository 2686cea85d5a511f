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
  /** Tells when they were removed, whoever did it; returns how to stop. */
  gone(listener: () => void): () => void {
    const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[keyOf(windowId)];
      if (area === 'session' && change !== undefined && change.newValue === undefined) listener();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
});
