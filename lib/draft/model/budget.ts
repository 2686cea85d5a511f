import type { Prices } from '../../model/endpoint.ts';

/** Characters a token stands for, by and large, and how far that may be off. */
const CHARACTERS = 3.6;
const SLACK = 1.15;

/** Tokens a text will cost, estimated; `ratio` is what this server counted for each token we estimated before. */
export const tokensIn = (text: string, ratio = 1): number =>
  Math.ceil(Math.ceil(text.length / CHARACTERS) * SLACK * ratio);

/** What a server counted against what we estimated, from what was sent to it before: 1 while nothing is known. */
export function ratioOf(sent: readonly { characters: number; tokens: number }[]): number {
  const [tokens, estimated] = sent.reduce(
    ([counted, guessed], one) => [counted + one.tokens, guessed + (one.characters / CHARACTERS) * SLACK],
    [0, 0],
  );
  if (estimated === 0 || tokens === 0) return 1;
  // A server that counts in another way altogether must not make the page seem ten times as small.
  return Math.min(2, Math.max(0.6, tokens / estimated));
}

/** Room an answer needs, in tokens: a draft is short, and a small model has no more to give. */
export const answerRoom = (context: number): number => Math.min(4_000, Math.floor(context / 3));

/** What requests would cost at most, with answers as long as they have room for. */
export const costOf = (
  { sent, received }: Prices,
  { tokens, requests, context }: { tokens: number; requests: number; context: number },
): number => (tokens * sent + requests * answerRoom(context) * received) / 1_000_000;
