import type { Pack } from '../text/pack.ts';
import { plainWords } from './items/words.ts';
import { wordingsFor } from './wordings/wordings-for.ts';

const inSet = (words: readonly string[], set: ReadonlySet<string>): boolean =>
  words.some((word) => set.has(word));

/** True for an option that claims too much ("always", "never"); in an order, "all" only says what it covers. */
export function absolute(option: string, pack: Pack): boolean {
  const words = plainWords(option);
  const order = pack.imperatives.has(words[0] ?? '');
  const scope = new Set(order ? wordingsFor(pack.language).flatMap((wording) => [...wording.scope]) : []);
  return inSet(
    words.filter((word) => !scope.has(word)),
    pack.absolutes,
  );
}

/** True for an option that commits to nothing ("sometimes", "possibly"). */
export const vague = (option: string, pack: Pack): boolean => inSet(plainWords(option), pack.vague);
