import { browser } from 'wxt/browser';
import * as z from 'zod';
import { Id } from '../model/id.ts';
import { Problem } from '../model/problem.ts';

/**
 * A capture on its way to the panel of a window: `asked` for by the popup, which is gone before it could read the page
 * itself, or read by the worker. It lives in session storage, which pages' scripts cannot read.
 */
export const Pending = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asked'), at: z.number(), tab: z.int(), scope: z.enum(['page', 'selection']) }),
  z.object({ state: z.literal('reading'), at: z.number() }),
  z.object({ state: z.literal('ready'), at: z.number(), tab: z.int(), ticket: Id }),
  z.object({ state: z.literal('failed'), at: z.number(), problem: Problem }),
]);
export type Pending = z.infer<typeof Pending>;

/** That a page was dropped is news to whoever comes back to the panel later. */
const EXPIRED_MS = 600_000;

/**
 * How long a pending capture counts after its time, in ms. A page keeps its records for as long as `ready` does; a slow
 * machine may need most of a minute to start the panel that was asked.
 */
export const FRESH_MS = { asked: 60_000, reading: 15_000, ready: 60_000, failed: 10_000 } as const;

const isExpired = (pending: Pending): boolean =>
  pending.state === 'failed' && pending.problem.kind === 'capture-expired';

/**
 * What a pending capture means now. An old failure means nothing. An ask or records that waited too long have expired:
 * acting on them would bring a page nobody asked for just now. A read that never ended was broken off, as a rule because
 * the browser ended our worker.
 */
export function freshPending(pending: Pending, now: number): Pending | null {
  // A clock that was set back makes nothing younger.
  const age = Math.abs(now - pending.at);
  if (age <= (isExpired(pending) ? EXPIRED_MS : FRESH_MS[pending.state])) return pending;
  if ((pending.state === 'ready' || pending.state === 'asked') && age <= EXPIRED_MS)
    return { state: 'failed', at: now, problem: { kind: 'capture-expired' } };
  if (pending.state === 'reading')
    return { state: 'failed', at: now, problem: { kind: 'reading-broken-off' } };
  return null;
}

const keyOf = (windowId: number) => `pending:${windowId}`;

export const putPending = (windowId: number, pending: Pending): Promise<void> =>
  browser.storage.session.set({ [keyOf(windowId)]: pending });

export const clearPending = (windowId: number): Promise<void> =>
  browser.storage.session.remove(keyOf(windowId));

/** Tells of the window's pending capture now and whenever it changes; returns how to stop. */
export function watchPending(windowId: number, listener: (pending: Pending) => void): () => void {
  const key = keyOf(windowId);
  const tell = (raw: unknown) => {
    const parsed = Pending.safeParse(raw);
    if (parsed.success) listener(parsed.data);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[key]?.newValue !== undefined) tell(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((found) => tell(found[key]));
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** A page dropped its records unfetched: the panel that waits for them is told. */
export async function tellDropped(ticket: string, at: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  for (const [key, raw] of Object.entries(all)) {
    const parsed = Pending.safeParse(raw);
    if (!key.startsWith('pending:') || !parsed.success) continue;
    if (parsed.data.state !== 'ready' || parsed.data.ticket !== ticket) continue;
    await browser.storage.session.set({
      [key]: { state: 'failed', at, problem: { kind: 'capture-expired' } },
    });
  }
}

export const PanelView = z.enum(['draft', 'lessons', 'own-words']);
export type PanelView = z.infer<typeof PanelView>;

/** Asks the panel of a window to show one of its views. */
export const putView = (windowId: number, view: PanelView): Promise<void> =>
  browser.storage.session.set({ [`view:${windowId}`]: view });

/** Takes the ask back, where the panel did not open. */
export const clearView = (windowId: number): Promise<void> =>
  browser.storage.session.remove(`view:${windowId}`);

/** Tells of the view the panel was asked for, now and later; each ask is told once. Returns how to stop. */
export function watchView(windowId: number, listener: (view: PanelView) => void): () => void {
  const key = `view:${windowId}`;
  const tell = (raw: unknown) => {
    const parsed = PanelView.safeParse(raw);
    if (!parsed.success) return;
    void browser.storage.session.remove(key);
    listener(parsed.data);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') tell(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((found) => tell(found[key]));
  return () => browser.storage.onChanged.removeListener(onChanged);
}
