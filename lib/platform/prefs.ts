import { browser } from 'wxt/browser';
import * as z from 'zod';

/** What a person prefers; nothing secret, since a page's script may read this store in Firefox. */
export const Prefs = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Stands under the person's own testimony. */
  name: z.string().max(120).catch(''),
  lastBackup: z.int().nullable().catch(null),
  backupSnoozedAt: z.int().nullable().catch(null),
  firstRunDone: z.boolean().catch(false),
  persistAsked: z.boolean().catch(false),
});
export type Prefs = z.infer<typeof Prefs>;

const KEY = 'prefs';

const read = async (): Promise<Prefs> => Prefs.parse((await browser.storage.local.get(KEY))[KEY] ?? {});

/** The person's preferences in `storage.local`; a broken value falls back to its default. */
export const prefs = {
  get: read,
  async set(patch: Partial<Prefs>): Promise<void> {
    await browser.storage.local.set({ [KEY]: { ...(await read()), ...patch } });
  },
  watch(listener: (prefs: Prefs) => void): () => void {
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && KEY in changes) void read().then(listener);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
};
