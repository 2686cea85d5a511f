import { browser } from 'wxt/browser';
import * as z from 'zod';
import { ListedWords } from '../model/word-lists.ts';

/** What a person prefers; nothing secret, since a page's script may read this store in Firefox. */
export const Prefs = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Stands under the person's own testimony. */
  name: z.string().max(120).catch(''),
  lastBackup: z.int().nullable().catch(null),
  backupSnoozedAt: z.int().nullable().catch(null),
  firstRunDone: z.boolean().catch(false),
  persistAsked: z.boolean().catch(false),
  /** Whether comments under a page or issue are captured with it. */
  comments: z.boolean().catch(true),
  /** Whether lessons that fit the page in front are shown. */
  tips: z.boolean().catch(true),
  /** Whether the solution of an issue that was just resolved is offered to be captured. */
  resolved: z.boolean().catch(true),
  /** What drafts are made with. */
  drafter: z.enum(['embedded', 'openai', 'team', 'built-in']).catch('embedded'),
  /** Words that are always, or never, replaced in what is captured. */
  always: ListedWords.readonly().catch([]),
  never: ListedWords.readonly().catch([]),
});
export type Prefs = z.infer<typeof Prefs>;

type Name = keyof Prefs;

const NAMES = Object.keys(Prefs.shape) as Name[];
const keyOf = (name: string) => `prefs.${name}`;

async function read(): Promise<Prefs> {
  const stored = await browser.storage.local.get(NAMES.map(keyOf));
  return Prefs.parse(Object.fromEntries(NAMES.map((name) => [name, stored[keyOf(name)]])));
}

/**
 * The person's preferences in `storage.local`, one key each; a broken value falls back to its default.
 * `set` is one write and reads nothing first: the popup sets one while it is being closed.
 */
export const prefs = {
  get: read,
  set: (patch: Partial<Prefs>): Promise<void> =>
    browser.storage.local.set(
      Object.fromEntries(Object.entries(patch).map(([name, value]) => [keyOf(name), value])),
    ),
  watch(listener: (prefs: Prefs) => void): () => void {
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && NAMES.some((name) => keyOf(name) in changes)) void read().then(listener);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
};
