import { fail, ok, type Result } from '../../model/result.ts';
import type { Reply } from './chat.ts';

type Said = { content?: unknown; refusal?: unknown };

/** What servers send, whole or in pieces; nothing of it is trusted to be there. */
export type Piece = {
  choices?: readonly ({ delta?: Said; message?: Said; finish_reason?: unknown } | null)[] | null;
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null;
} | null;

type Read = { text: string; refusal: string; finish: string; tokens: Reply['tokens']; pieces: number };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

function tokensOf(piece: Piece): Reply['tokens'] {
  const [sent, received] = [count(piece?.usage?.prompt_tokens), count(piece?.usage?.completion_tokens)];
  return sent === null || received === null ? null : { sent, received };
}

/** Puts the pieces of an answer together and tells of the text with each. */
export async function readReply(pieces: AsyncIterable<Piece>, onText?: (raw: string) => void): Promise<Read> {
  const read: Read = { text: '', refusal: '', finish: '', tokens: null, pieces: 0 };
  for await (const piece of pieces) {
    read.pieces += 1;
    read.tokens = tokensOf(piece) ?? read.tokens;
    const choice = Array.isArray(piece?.choices) ? piece.choices[0] : null;
    const said: Said = choice?.delta ?? choice?.message ?? {};
    read.refusal += text(said.refusal);
    read.finish = text(choice?.finish_reason) || read.finish;
    const more = text(said.content);
    if (more === '') continue;
    read.text += more;
    onText?.(read.text);
  }
  return read;
}

/** What an answer amounts to: its text, or why there is none. */
export function replyOf({ text: said, refusal, finish, tokens }: Read): Result<Reply> {
  if (finish === 'content_filter') return fail({ kind: 'endpoint-filtered' });
  if (refusal !== '') return fail({ kind: 'endpoint-refusal' });
  if (finish === 'length') return fail({ kind: 'endpoint-cut' });
  return said.trim() === '' ? fail({ kind: 'endpoint-not-json' }) : ok({ text: said, tokens });
}
