import { browser } from 'wxt/browser';

// A key for each field: a draft may be open in two places, and neither may take the other's words away.
const keyOf = (draft: string, field = '') => `refused:${draft}:${field}`;

/**
 * Words of a draft that the database refused, by field. Session storage is memory only, so a full disk does not matter to
 * it; it ends with the browser.
 */
export const aside = {
  async get(draft: string): Promise<Record<string, string>> {
    const start = keyOf(draft);
    return Object.fromEntries(
      Object.entries(await browser.storage.session.get(null)).flatMap(([key, text]) =>
        key.startsWith(start) && typeof text === 'string' ? [[key.slice(start.length), text]] : [],
      ),
    );
  },
  async set(draft: string, words: Readonly<Record<string, string | null>>): Promise<void> {
    const { session } = browser.storage;
    const all = Object.entries(words);
    const held = all.flatMap(([field, text]) => (text === null ? [] : [[keyOf(draft, field), text]]));
    const gone = all.flatMap(([field, text]) => (text === null ? [keyOf(draft, field)] : []));
    // Both at once: the page may be about to close.
    await Promise.all([
      held.length === 0 ? null : session.set(Object.fromEntries(held)),
      gone.length === 0 ? null : session.remove(gone),
    ]);
  },
};
