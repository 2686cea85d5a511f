import type { ReadReply } from '../platform/messages.ts';
import type { GetReply } from './api/api.ts';
import { getInPage } from './api/get-in-page.ts';
import { isViewer } from './inner-page.ts';
import { pickBlock } from './pick.ts';
import type { PageRecords } from './records.ts';
import { addressOf, contentTypeOf } from './safe-dom.ts';
import { type Selections, selectionsIn } from './selections.ts';
import { isPending, type SettleWish, settlePage } from './settle-page.ts';
import { type Wanted as Quote, showQuote } from './show.ts';
import { stillThere } from './still-there.ts';
import { walk } from './walk.ts';

/** How long read records wait in the page for a panel to fetch them, in ms. */
export const KEEP_MS = 60_000;

const CANCELLED = 'cancelled';

type Listener = (
  raw: unknown,
  sender: { id?: string; origin?: string },
  reply: (value: unknown) => void,
) => boolean;

/** The part of the browser's runtime this script uses. */
export type Runtime = {
  id: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void };
};

type Ask = {
  type?: unknown;
  ticket?: unknown;
  scope?: unknown;
  embedded?: unknown;
  label?: unknown;
  path?: unknown;
  selector?: unknown;
  selectors?: unknown;
  address?: unknown;
};

const wantedBy = ({ scope, embedded }: Ask): Wanted => ({
  scope: scope === 'selection' ? 'selection' : 'page',
  embedded: embedded === true,
});

/** What is to be read; `embedded`: the selection in a frame, never the page's own. */
type Wanted = { scope: 'page' | 'selection'; embedded: boolean };

/** `shown` ends when a page that came without a load is the one that is seen. */
type Waits = { wait?: SettleWish['wait']; shown?: () => Promise<void> };

/**
 * Answers our panel from inside the page: reads it in one go, hands the records over once, shows a quote.
 * It stands in a page that may be hostile, so it takes orders from our own origin only and volunteers nothing.
 */
export function serveCapture(
  document: Document,
  runtime: Runtime,
  { wait = pause, shown = async () => undefined }: Waits = {},
): void {
  const ours = new URL(runtime.getURL('/')).origin;
  const waiting = new Map<string, PageRecords>();
  let settling = new AbortController();
  let picking = new AbortController();
  const asking = new Map<string, AbortController>();
  const drop = (ticket: string) => {
    if (waiting.delete(ticket))
      runtime.sendMessage({ type: 'capture.dropped', ticket }).catch(() => undefined);
  };
  const keep = (ticket: string, read: ReturnType<typeof readNow>): ReadReply => {
    if ('why' in read) return { ok: false, why: read.why };
    waiting.set(ticket, read);
    setTimeout(() => drop(ticket), KEEP_MS);
    return { ok: true, ticket };
  };
  const read = (ticket: string, wanted: Wanted, reply: (value: unknown) => void): boolean => {
    const readPage = () => reply(keep(ticket, readNow(document, wanted)));
    // Whoever asks again no longer wants to wait.
    settling.abort();
    if (wanted.scope === 'selection' || !isPending(document)) {
      readPage();
      return false;
    }
    settling = new AbortController();
    const { signal } = settling;
    const settled = () =>
      signal.reason === CANCELLED ? reply({ ok: false, why: 'cancelled' } satisfies ReadReply) : readPage();
    settlePage(document, { wait, signal }).then(settled, settled);
    return true;
  };
  const get = (path: string, ticket: string): Promise<GetReply> => {
    const stopping = new AbortController();
    asking.set(ticket, stopping);
    return getInPage(path, {
      fetch: (...wish) => fetch(...wish),
      page: addressOf(document),
      stop: stopping.signal,
    }).finally(() => asking.delete(ticket));
  };
  const quoting = ({ type, selector, selectors, address }: Ask, reply: (value: unknown) => void): boolean => {
    if (type === 'quote.show' && isSelector(selector)) reply(showQuote(document, selector));
    if (type !== 'quote.find' || !areSelectors(selectors) || typeof address !== 'string') return false;
    stillThere(document, { address, quotes: selectors }, { wait, shown }).then(reply, () => reply(null));
    return true;
  };
  const answer = (ask: Ask, reply: (value: unknown) => void): boolean => {
    switch (ask.type) {
      case 'capture.read':
        return typeof ask.ticket === 'string' && read(ask.ticket, wantedBy(ask), reply);
      case 'capture.take':
        if (typeof ask.ticket !== 'string') return false;
        reply(waiting.get(ask.ticket) ?? null);
        waiting.delete(ask.ticket);
        return false;
      case 'capture.cancel':
        settling.abort(CANCELLED);
        reply(true);
        return false;
      case 'page.get':
        if (typeof ask.path !== 'string' || typeof ask.ticket !== 'string') return false;
        get(ask.path, ask.ticket).then(reply, () => reply(null));
        return true;
      case 'page.stop':
        if (typeof ask.ticket !== 'string') return false;
        asking.get(ask.ticket)?.abort();
        reply(true);
        return false;
      case 'pick.start':
        if (typeof ask.label !== 'string') return false;
        picking.abort();
        picking = new AbortController();
        pick(document, ask.label, picking.signal).then(reply, () => reply(null));
        return true;
      case 'pick.stop':
        picking.abort();
        reply(true);
        return false;
      case 'quote.show':
      case 'quote.find':
        return quoting(ask, reply);
      default:
        return false;
    }
  };
  runtime.onMessage.addListener((raw, sender, reply) => {
    if (sender.id !== runtime.id || sender.origin !== ours || typeof raw !== 'object' || raw === null)
      return false;
    return answer(raw, reply);
  });
}

async function pick(document: Document, label: string, signal: AbortSignal): Promise<PageRecords | null> {
  const picked = await pickBlock(document, { label: label.slice(0, 200), signal });
  return picked === null ? null : walk(document, { scope: 'page', picked });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function readNow(
  document: Document,
  { scope, embedded }: Wanted,
): PageRecords | { why: Exclude<Exclude<ReadReply, { ok: true }>['why'], 'cancelled'> } {
  const contentType = contentTypeOf(document);
  if (contentType === 'application/pdf' || isViewer(document)) return { why: 'pdf' };
  if (!contentType.includes('html') && !contentType.startsWith('text/')) return { why: 'not-html' };
  const selections: Selections = scope === 'page' ? new Map() : selectionsIn(document, embedded);
  if (scope === 'selection' && selections.size === 0)
    return { why: embedded ? 'selection-in-frame' : 'nothing-selected' };
  const records = walk(document, { scope, selections });
  return hasWords(records) ? records : { why: 'empty' };
}

const hasWords = (records: PageRecords): boolean => records.texts > 0;

const isSelector = (value: unknown): value is Quote => {
  if (typeof value !== 'object' || value === null) return false;
  const { exact, prefix, suffix } = value as Record<string, unknown>;
  return [exact, prefix, suffix].every((part) => typeof part === 'string' && part.length <= 2_000);
};

/** As many as a lesson may have, and some. */
const MOST_QUOTES = 200;

const areSelectors = (value: unknown): value is Quote[] =>
  Array.isArray(value) && value.length <= MOST_QUOTES && value.every(isSelector);
