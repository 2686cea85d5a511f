import { browser } from 'wxt/browser';

const keyOf = (place: number | 'page') => `words:${place}`;

/**
 * A person's own words that are no draft yet, by the window of their panel, or of the full page. Session storage is
 * memory only and closed to pages' scripts; it ends with the browser.
 */
export const wordsKept = (place: number | 'page') => ({
  /** '' when there are none. */
  async get(): Promise<string> {
    const found = (await browser.storage.session.get(keyOf(place)))[keyOf(place)];
    return typeof found === 'string' ? found : '';
  },
  /** '' removes them. */
  set(text: string): void {
    const { session } = browser.storage;
    void (text === '' ? session.remove(keyOf(place)) : session.set({ [keyOf(place)]: text }));
  },
  /** Tells when they were removed, whoever did it; returns how to stop. */
  gone(listener: () => void): () => void {
    const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[keyOf(place)];
      if (area === 'session' && change !== undefined && change.newValue === undefined) listener();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
});
