import type { Result } from '../../model/result.ts';
import type { Sending, Tokens } from '../../model/sending.ts';

export type Message = { readonly role: 'system' | 'user'; readonly content: string };

/** One question to a model and the form its answer is to have. */
export type Question = {
  readonly messages: readonly Message[];
  readonly schema: Readonly<Record<string, unknown>>;
  readonly what: Sending['what'];
  /** Tokens the answer has room for; one that goes far beyond is stopped. */
  readonly room?: number;
  /** Hears the answer so far, whole, with every piece of it. */
  readonly onText?: (raw: string) => void;
  /** Hears until when the server asks to be left alone. */
  readonly onWait?: (until: number) => void;
  readonly signal?: AbortSignal | undefined;
};

export type Reply = { readonly text: string; readonly tokens: Tokens | null };

/** A way to a model. Problems: those of an endpoint, `cancelled`. */
export type Chat = (question: Question) => Promise<Result<Reply>>;
