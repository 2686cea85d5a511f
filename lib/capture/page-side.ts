import type { ReadReply } from '../platform/messages.ts';
import { getInPage } from './api/get-in-page.ts';
import { isViewer } from './inner-page.ts';
import type { PageRecords } from './records.ts';
import { addressOf, contentTypeOf } from './safe-dom.ts';
import { type Selections, selectionsIn } from './selections.ts';
import { isPending, type SettleWish, settlePage } from './settle-page.ts';
import { showQuote } from './show.ts';
import { walk } from './walk.ts';

/** How long read records wait in the page for a panel to fetch them, in ms. */
export const KEEP_MS = 60_000;

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
  path?: unknown;
  selector?: unknown;
};

/** What is to be read; `embedded`: the selection in a frame, never the page's own. */
type Wanted = { scope: 'page' | 'selection'; embedded: boolean };

/**
 * Answers our panel from inside the page: reads it in one go, hands the records over once, shows a quote.
 * It stands in a page that may be hostile, so it takes orders from our own origin only and volunteers nothing.
 */
export function serveCapture(document: Document, runtime: Runtime, wait: SettleWish['wait'] = pause): void {
  const ours = new URL(runtime.getURL('/')).origin;
  const waiting = new Map<string, PageRecords>();
  let settling = new AbortController();
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
    const answer = () => reply(keep(ticket, readNow(document, wanted)));
    // Whoever asks again no longer wants to wait.
    settling.abort();
    if (wanted.scope === 'selection' || !isPending(document)) {
      answer();
      return false;
    }
    settling = new AbortController();
    settlePage(document, { wait, signal: settling.signal }).then(answer, answer);
    return true;
  };
  runtime.onMessage.addListener((raw, sender, reply) => {
    if (sender.id !== runtime.id || sender.origin !== ours || typeof raw !== 'object' || raw === null)
      return false;
    const ask = raw as Ask;
    if (ask.type === 'capture.read' && typeof ask.ticket === 'string') {
      const scope = ask.scope === 'selection' ? 'selection' : 'page';
      return read(ask.ticket, { scope, embedded: ask.embedded === true }, reply);
    } else if (ask.type === 'capture.take' && typeof ask.ticket === 'string') {
      const records = waiting.get(ask.ticket);
      waiting.delete(ask.ticket);
      reply(records ?? null);
    } else if (ask.type === 'page.get' && typeof ask.path === 'string') {
      getInPage(ask.path, { fetch: (...wish) => fetch(...wish), page: addressOf(document) }).then(reply, () =>
        reply(null),
      );
      return true;
    } else if (ask.type === 'quote.show' && isSelector(ask.selector)) {
      reply(showQuote(document, ask.selector));
    }
    return false;
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function readNow(
  document: Document,
  { scope, embedded }: Wanted,
): PageRecords | { why: Exclude<ReadReply, { ok: true }>['why'] } {
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

const isSelector = (value: unknown): value is { exact: string; prefix: string; suffix: string } => {
  if (typeof value !== 'object' || value === null) return false;
  const { exact, prefix, suffix } = value as Record<string, unknown>;
  return [exact, prefix, suffix].every((part) => typeof part === 'string' && part.length <= 2_000);
};
