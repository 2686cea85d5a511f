import { browser } from 'wxt/browser';
import type { QuoteSelector } from '../model/claim.ts';
import { type Id, uuidv7 } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { CaptureScope, Message, ReadReply } from './messages.ts';
import { tabOf } from './tabs.ts';

const SCRIPT = '/capture.js';

const ask = <T>(tab: number, message: Message): Promise<T> =>
  browser.tabs.sendMessage(tab, message, { frameId: 0 });

/** Puts the capture script into a tab; it does nothing a second time. Fails with why the browser did not let it in. */
async function inject(tab: number): Promise<Result<void>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] });
    return ok(undefined);
  } catch {
    return fail(await whyKeptOut(tab));
  }
}

/** The address is visible only under a grant, so a page that has one is closed to every extension. */
async function whyKeptOut(id: number): Promise<Problem> {
  const tab = await tabOf(id);
  if (tab === null) return { kind: 'page-gone' };
  return tab.url === undefined ? { kind: 'no-grant' } : { kind: 'page-refused', why: 'closed' };
}

/** Sends to the script in the tab, putting it there first when it does not answer. */
async function askInjected<T>(tab: number, message: Message): Promise<Result<T>> {
  const answered = await ask<T | undefined>(tab, message).catch(() => undefined);
  if (answered !== undefined) return ok(answered);
  const injected = await inject(tab);
  if (!injected.ok) return injected;
  const reply = await ask<T | undefined>(tab, message).catch(() => undefined);
  return reply === undefined ? fail({ kind: 'page-gone' }) : ok(reply);
}

const newTicket = (): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** Reads the page now, in one go; the records wait in the page under the ticket for at most 60 s. */
export async function readPage(tab: number, scope: CaptureScope, embedded = false): Promise<Result<string>> {
  const ticket = newTicket();
  const reply = await askInjected<ReadReply>(tab, {
    type: 'capture.read',
    ticket,
    scope,
    ...(embedded ? { embedded } : {}),
  });
  if (!reply.ok) return reply;
  if (reply.value.ok) return ok(ticket);
  const { why } = reply.value;
  if (why === 'nothing-selected' || why === 'selection-in-frame' || why === 'cancelled')
    return fail({ kind: why });
  return fail({ kind: 'page-refused', why });
}

/** Ends waiting for a page that is not ready; nothing of it is read then. */
export function stopReading(tab: number): void {
  ask(tab, { type: 'capture.cancel' }).catch(() => undefined);
}

/** Fetches the records once; the page forgets them. They come from a page: validate before use. */
export async function takeRecords(tab: number, ticket: string): Promise<Result<unknown>> {
  const records = await ask<unknown>(tab, { type: 'capture.take', ticket }).catch(() => undefined);
  if (records === undefined) return fail({ kind: 'page-gone' });
  return records === null ? fail({ kind: 'capture-expired' }) : ok(records);
}

/**
 * Asks the API of the product a page belongs to, in the page and its session, until `signal` ends the request there. What
 * comes back is a page's: validate it.
 */
export async function getInPage(tab: number, path: string, signal?: AbortSignal): Promise<unknown> {
  const ticket = newTicket();
  const stop = () => void ask(tab, { type: 'page.stop', ticket }).catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await ask(tab, { type: 'page.get', ticket, path });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Highlights a quote where the page grant still holds. */
export async function showOnPage(
  tab: number,
  selector: QuoteSelector,
): Promise<'shown' | 'not-found' | 'no-grant'> {
  const reply = await askInjected<boolean>(tab, { type: 'quote.show', selector });
  if (!reply.ok) return 'no-grant';
  return reply.value ? 'shown' : 'not-found';
}

/**
 * Which of these quotes the page of an address still says, in their order: null where that cannot be told of one. Null for a page
 * that may not be read, or where the tab shows another one by then. What comes back is a page's: validate it.
 */
export async function findOnPage(
  tab: number,
  address: string,
  selectors: readonly QuoteSelector[],
): Promise<unknown> {
  const reply = await askInjected<unknown>(tab, { type: 'quote.find', address, selectors: [...selectors] });
  return reply.ok ? reply.value : null;
}

/** Lets the person pick a block of the page; fails with `cancelled` when they do not. What comes back is a page's. */
export async function pickInPage(tab: number, label: string): Promise<Result<unknown>> {
  // Injects first: asking twice would go on picking on the page that came after.
  const there = await askInjected<boolean>(tab, { type: 'pick.stop' });
  if (!there.ok) return there;
  const picked = await ask<unknown>(tab, { type: 'pick.start', label }).catch(() => undefined);
  if (picked === undefined) return fail({ kind: 'page-gone' });
  return picked === null ? fail({ kind: 'cancelled' }) : ok(picked);
}

export function stopPicking(tab: number): void {
  ask(tab, { type: 'pick.stop' }).catch(() => undefined);
}
