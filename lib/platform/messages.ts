import * as z from 'zod';
import { QuoteSelector } from '../model/claim.ts';
import { Id } from '../model/id.ts';

/** Who may have sent a message: our own pages and worker, or our script inside somebody's page. */
export type SenderClass = 'own' | 'content';

const Scope = z.enum(['page', 'selection']);
export type CaptureScope = z.infer<typeof Scope>;

const Edge = z.int().min(0).max(20_000);

/**
 * Every message there is: who may send it and what it must look like.
 * `capture.*`, `page.*`, `pick.*`, `quote.*` and `site.look` are answered by scripts in a page, which have no zod and
 * check by hand.
 */
export const messages = {
  'worker.ping': { from: ['own'], body: z.strictObject({ type: z.literal('worker.ping') }) },
  'capture.dropped': {
    from: ['content'],
    body: z.strictObject({ type: z.literal('capture.dropped'), ticket: Id }),
  },
  'capture.read': {
    from: ['own'],
    body: z.strictObject({
      type: z.literal('capture.read'),
      ticket: Id,
      scope: Scope,
      /** Only a selection in a frame of the page is meant. */
      embedded: z.boolean().optional(),
    }),
  },
  'capture.take': { from: ['own'], body: z.strictObject({ type: z.literal('capture.take'), ticket: Id }) },
  'capture.cancel': { from: ['own'], body: z.strictObject({ type: z.literal('capture.cancel') }) },
  'page.get': {
    from: ['own'],
    body: z.strictObject({ type: z.literal('page.get'), ticket: Id, path: z.string().max(2_000) }),
  },
  /** Ends the request of that ticket. */
  'page.stop': { from: ['own'], body: z.strictObject({ type: z.literal('page.stop'), ticket: Id }) },
  'pick.start': {
    from: ['own'],
    body: z.strictObject({ type: z.literal('pick.start'), label: z.string().max(200) }),
  },
  'pick.stop': { from: ['own'], body: z.strictObject({ type: z.literal('pick.stop') }) },
  'quote.show': {
    from: ['own'],
    body: z.strictObject({ type: z.literal('quote.show'), selector: QuoteSelector }),
  },
  'quote.find': {
    from: ['own'],
    body: z.strictObject({
      type: z.literal('quote.find'),
      address: z.string(),
      selectors: z.array(QuoteSelector).max(200),
    }),
  },
  // The script of an enabled site: that its page is there, and what the person does with its button. Which page it is, the
  // browser itself says to whoever may see it.
  'site.hello': { from: ['content'], body: z.strictObject({ type: z.literal('site.hello') }) },
  'site.capture': { from: ['content'], body: z.strictObject({ type: z.literal('site.capture') }) },
  'site.move': {
    from: ['content'],
    body: z.strictObject({ type: z.literal('site.move'), right: Edge, bottom: Edge }),
  },
  'site.hide': { from: ['content'], body: z.strictObject({ type: z.literal('site.hide') }) },
  'site.look': { from: ['own'], body: z.strictObject({ type: z.literal('site.look') }) },
} as const satisfies Record<string, { from: readonly SenderClass[]; body: z.ZodType }>;

export type MessageType = keyof typeof messages;
export type Message<T extends MessageType = MessageType> = z.infer<(typeof messages)[T]['body']>;

/** What the injected script answers to `capture.read`. */
export type ReadReply =
  | { ok: true; ticket: string }
  | {
      ok: false;
      why: 'empty' | 'nothing-selected' | 'selection-in-frame' | 'cancelled' | 'pdf' | 'not-html';
    };

/** What the worker answers to `site.hello`, in the person's language; null where the site is not enabled. */
export type SiteReply = {
  shown: boolean;
  place: { right: number; bottom: number } | null;
  words: { name: string; capture: string; hide: string; move: string };
  language: string;
  direction: 'ltr' | 'rtl';
};

/** What the worker answers to `site.capture`: what to tell the person now, and a minute later; null for nothing. */
export type CaptureReply = { now: string | null; later: string | null };

/** The tab a script in a page speaks from. */
export type SenderTab = { id?: number | undefined; windowId: number; url?: string | undefined };

/** The part of a MessageSender that can be trusted. `url` is left out on purpose: a page can influence it. */
export type Sender = { id?: string; origin?: string; frameId?: number; tab?: SenderTab };

/** Names the sender's class, or null for another extension or an unknown origin. */
export function senderClass(sender: Sender, self: { id: string; origin: string }): SenderClass | null {
  if (sender.id !== self.id) return null;
  if (sender.origin === self.origin) return 'own';
  return sender.tab === undefined || sender.origin === undefined ? null : 'content';
}

/** The message, if it is one of `types`, well formed, and its sender may send it; else null. */
export function accept<T extends MessageType>(
  types: readonly T[],
  raw: unknown,
  from: SenderClass | null,
): Message<T> | null {
  if (from === null || typeof raw !== 'object' || raw === null) return null;
  const type = types.find((name) => name === (raw as { type?: unknown }).type);
  if (type === undefined) return null;
  const rule = messages[type];
  if (!(rule.from as readonly SenderClass[]).includes(from)) return null;
  const parsed = rule.body.safeParse(raw);
  return parsed.success ? (parsed.data as Message<T>) : null;
}
