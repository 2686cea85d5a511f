import { withoutPart } from '../model/without-part.ts';
import type { CaptureReply, Message, SiteReply } from '../platform/messages.ts';
import { type SiteButton, showButton } from './button.ts';

const TOLD_MS = 60_000;
/** A page that routes writes its address several times in a row. */
const ROUTED_MS = 200;

type Listener = (raw: unknown, sender: { id?: string; origin?: string }) => boolean;

/** The part of the browser's runtime this script uses; its id is gone once the extension was updated or removed. */
export type SiteRuntime = {
  readonly id: string | undefined;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
};

/**
 * Tells the worker that this page is there, again whenever it routes to another, and shows its button where the worker says so. It reads
 * nothing of the page and sends nothing of it. When its site is turned off or its extension gone it leaves nothing behind; `gone` is told.
 */
export function serveSite(page: Document, runtime: SiteRuntime, gone: () => void): void {
  const ours = new URL(runtime.getURL('/')).origin;
  let button: SiteButton | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let address = page.URL;
  const view = page.defaultView;
  // Older browsers tell of steps back and forth only.
  const routes = (view as { navigation?: EventTarget } | null)?.navigation;

  const quiet = () => {
    if (stopped) return;
    stopped = true;
    clearTimeout(later);
    clearTimeout(soon);
    page.removeEventListener('visibilitychange', comeBack);
    routes?.removeEventListener('currententrychange', routed);
    view?.removeEventListener('popstate', routed);
    if (runtime.id !== undefined) runtime.onMessage.removeListener(look);
    button?.remove();
    button = null;
    gone();
  };
  /** Undefined where the worker could not be reached this time. */
  const send = async <T>(message: Message): Promise<T | null | undefined> => {
    try {
      return ((await runtime.sendMessage(message)) ?? null) as T | null;
    } catch {
      if (runtime.id === undefined) quiet();
      return undefined;
    }
  };
  const say = ({ now, later: next }: CaptureReply) => {
    clearTimeout(later);
    button?.say(now);
    if (now !== null) later = setTimeout(() => say({ now: next, later: null }), TOLD_MS);
  };
  const acts = {
    capture: () =>
      void send<CaptureReply>({ type: 'site.capture' }).then((reply) => {
        if (reply) say(reply);
      }),
    hide: () => void send({ type: 'site.hide' }),
    move: ({ right, bottom }: { right: number; bottom: number }) =>
      void send({ type: 'site.move', right, bottom }),
  };
  const greet = async () => {
    const reply = await send<SiteReply>({ type: 'site.hello' });
    if (stopped || reply === undefined) return;
    if (reply === null) return quiet();
    if (reply.shown) button ??= showButton(page, reply, acts);
    else {
      button?.remove();
      button = null;
    }
  };
  const look: Listener = (raw, sender) => {
    const isOurs = sender.id === runtime.id && sender.origin === ours;
    if (isOurs && (raw as { type?: unknown } | null)?.type === 'site.look') void greet();
    return false;
  };
  // A tab that comes back may have missed a change of the list, or the end of its extension.
  const comeBack = () => {
    if (page.visibilityState === 'visible') void greet();
  };
  const routed = () => {
    if (withoutPart(page.URL) === withoutPart(address)) return;
    address = page.URL;
    clearTimeout(soon);
    soon = setTimeout(() => void greet(), ROUTED_MS);
  };
  page.addEventListener('visibilitychange', comeBack);
  routes?.addEventListener('currententrychange', routed);
  view?.addEventListener('popstate', routed);
  runtime.onMessage.addListener(look);
  void greet();
}
