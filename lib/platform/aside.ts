import { browser } from 'wxt/browser';

const keyOf = (draft: string) => `refused:${draft}`;

/**
 * Words of a draft that the database refused, by field. Session storage is memory only, so a full disk does not matter to
 * it; it ends with the browser.
 */
export const aside = {
  async get(draft: string): Promise<Record<string, string>> {
    const found: unknown = (await browser.storage.session.get(keyOf(draft)))[keyOf(draft)];
    const words = Object.entries(typeof found === 'object' && found !== null ? found : {});
    return Object.fromEntries(
      words.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  },
  set(draft: string, words: Readonly<Record<string, string>>): Promise<void> {
    const { session } = browser.storage;
    return Object.keys(words).length === 0
      ? session.remove(keyOf(draft))
      : session.set({ [keyOf(draft)]: words });
  },
};
