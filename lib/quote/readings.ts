import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';
import { tokens } from '../text/tokens.ts';

// A page's sentence fits one or two turns; more would only cost time.
const MOST = 7;

/** A text and the other ways its language has to say it: each turn alone, then all of them. */
export function readingsOf(text: string, { phrases }: Pack): string[] {
  const plain = normalise(text).text;
  const turned = phrases.turns.map((turn) => turn(plain)).filter((one) => one !== plain);
  const all = phrases.turns.reduce((read, turn) => turn(read), plain);
  return [...new Set([text, ...turned.slice(0, MOST - 2), all])];
}

/** Whether a text has a pronoun that its language's pack would look up. */
export const namesNothing = (text: string, { phrases }: Pack): boolean =>
  tokens(text).some((token) => phrases.pronouns.has(token.text));

/** The pack, with pronouns left as they are. */
export const withoutPronouns = (pack: Pack): Pack => ({
  ...pack,
  phrases: { ...pack.phrases, pronouns: new Map() },
});
