import { browser } from 'wxt/browser';
import * as z from 'zod';
import { originPattern } from './origin-pattern.ts';

const Kept = z.object({
  enabledAt: z.int(),
  /** Whether pages of the site show the button. */
  shown: z.boolean().catch(true),
  /** Where the person put the button, as distances from the window's edges in CSS px. */
  place: z.object({ right: z.int(), bottom: z.int() }).nullable().catch(null),
});

/** A site the person enabled, named by its origin with its port. */
type Site = z.infer<typeof Kept> & { origin: string };

const KEY = 'site:';
const WANTED = 'site-wanted';
/** How long a prompt of the browser may stand open before its answer is no longer ours, in ms. */
const PROMPT_MS = 300_000;

/** Firefox grants a host with all its ports. */
const ANY_PORT = import.meta.env.FIREFOX === true;

export const patternOf = (origin: string): string => originPattern(origin, !ANY_PORT);

async function list(): Promise<Site[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all)
    .flatMap(([key, raw]) => {
      const kept = key.startsWith(KEY) ? Kept.safeParse(raw) : undefined;
      return kept?.success ? [{ ...kept.data, origin: key.slice(KEY.length) }] : [];
    })
    .sort((a, b) => a.origin.localeCompare(b.origin));
}

export const dropWanted = (): Promise<void> => browser.storage.session.remove(WANTED);

/**
 * The sites a person enabled, in `storage.local`, one key each, with the browser's permission for each. The list is what
 * counts: the worker makes the browser's registered script follow it.
 */
export const sites = {
  anyPort: ANY_PORT,
  list,
  /**
   * Asks the browser for one origin. Call it first in the click. The wish is on its way before the question is, since the
   * prompt may close the popup; nothing is awaited before, which would spend the click. With a no the wish is over.
   */
  async request(origin: string): Promise<boolean> {
    void browser.storage.session.set({ [WANTED]: { origin, at: Date.now() } });
    const granted = await browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
    if (!granted) await dropWanted();
    return granted;
  },
  put: ({ origin, ...kept }: Site): Promise<void> => browser.storage.local.set({ [`${KEY}${origin}`]: kept }),
  /** Takes a site off the list and gives its permission back, unless another port of its host or one of `needed` needs it. */
  async remove(origin: string, needed: readonly string[] = []): Promise<void> {
    await browser.storage.local.remove(`${KEY}${origin}`);
    const others = [...needed, ...(await list()).map((other) => other.origin)];
    const isNeeded = others.some((other) => patternOf(other) === patternOf(origin));
    if (!isNeeded) await browser.permissions.remove({ origins: [patternOf(origin)] });
  },
  /** Tells which origins' entries changed; returns how to stop. */
  watch(listener: (changed: readonly { origin: string; isNew: boolean }[]) => void): () => void {
    const onChanged = (
      changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
      area: string,
    ): void => {
      const changed = Object.entries(changes)
        .filter(([key]) => area === 'local' && key.startsWith(KEY))
        .map(([key, { oldValue, newValue }]) => ({
          origin: key.slice(KEY.length),
          isNew: oldValue === undefined && newValue !== undefined,
        }));
      if (changed.length > 0) listener(changed);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
};

const Wanted = z.object({ origin: z.string(), at: z.number() });

/** The origin a person just asked to enable, if the granted patterns are its own; told once. */
export async function takeWanted(patterns: readonly string[], now: number): Promise<string | null> {
  const wanted = Wanted.safeParse((await browser.storage.session.get(WANTED))[WANTED]);
  if (!wanted.success || !patterns.includes(patternOf(wanted.data.origin))) return null;
  await browser.storage.session.remove(WANTED);
  return Math.abs(now - wanted.data.at) <= PROMPT_MS ? wanted.data.origin : null;
}
