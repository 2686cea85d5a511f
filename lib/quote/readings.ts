import { lowered } from '../text/needed.ts';
import { normalise } from '../text/normalise.ts';
import type { Pack, Phrases } from '../text/pack.ts';
import { replaced } from '../text/phrases.ts';
import { rememberedBy } from '../text/remembered.ts';
import { tokens } from '../text/tokens.ts';

// A page's sentence fits one or two turns; more would only cost time.
const MOST = 7;

const turnedBy = rememberedBy((text: string, turns: Phrases['turns']): readonly string[] => {
  const plain = normalise(text).text;
  const lower = lowered(plain);
  const turned = turns.map((turn) => turn(plain, lower)).filter((one) => one !== plain);
  const all = replaced(plain, turns);
  return [...new Set([text, ...turned.slice(0, MOST - 2), all])];
});

/** A text and the other ways its language has to say it: each turn alone, then all of them. */
export const readingsOf = (text: string, { phrases }: Pack): readonly string[] =>
  turnedBy(text, phrases.turns);

/** Whether a text has a pronoun that its language's pack would look up. */
export const namesNothing = (text: string, { phrases }: Pack): boolean =>
  tokens(text).some((token) => phrases.pronouns.has(token.text));

const without = new WeakMap<Pack, Pack>();

/** The pack, with pronouns left as they are. */
export function withoutPronouns(pack: Pack): Pack {
  const known = without.get(pack);
  if (known !== undefined) return known;
  const made = { ...pack, phrases: { ...pack.phrases, pronouns: new Map() } };
  without.set(pack, made);
  return made;
}
