import { has, lowered, neededBy } from './needed.ts';
import { type Turn, words } from './pack.ts';

/** A map from each word of the lists to their name. */
export const byWord = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([name, list]) => [...words(list)].map((word) => [word, name] as const)),
  );

/** Two words each: "from to, with to". */
export const pairs = (list: string): readonly (readonly [string, string])[] =>
  list.split(', ').map((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return [one, other];
  });

/** Groups of words that say the same, by stem. */
export const groups = (
  lists: readonly string[],
  stem: (word: string) => string,
): ReadonlyMap<string, string> =>
  new Map(
    lists.flatMap((list) => {
      const stems = [...words(list)].map(stem);
      return stems.map((one) => [one, stems[0] ?? one] as const);
    }),
  );

/** The keys of words: what their group or their stem is. */
export const keys = (
  list: ReadonlySet<string>,
  same: ReadonlyMap<string, string>,
  stem: (word: string) => string,
): ReadonlySet<string> => new Set([...list].map((word) => same.get(stem(word)) ?? stem(word)));

/** A pattern that is replaced; most texts have no word it needs, and are not searched. */
function replacing(found: RegExp, says: (text: string, found: RegExp) => string): Turn {
  let needed: ReturnType<typeof neededBy> | undefined;
  return (text, lower = lowered(text)) => {
    if (needed === undefined) needed = neededBy(found);
    return has(lower, needed) ? says(text, found) : text;
  };
}

/** Phrases with the word each is read as. */
export const joins = (lists: Readonly<Record<string, string>>): Turn[] =>
  Object.entries(lists).map(([phrase, word]) =>
    replacing(
      new RegExp(`(?<![\\p{L}\\p{N}_])${phrase.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}_])`, 'giu'),
      (text, found) => text.replaceAll(found, word),
    ),
  );

/** All of these replaced in a text, one after the other. */
export function replaced(text: string, turns: readonly Turn[]): string {
  let [read, lower] = [text, lowered(text)];
  for (const turn of turns) {
    const next = turn(read, lower);
    if (next !== read) [read, lower] = [next, lowered(next)];
  }
  return read;
}

/** A rule of `Phrases.turns`: the sentence it fits and what that says, with $1 or by a function of what the pattern caught. */
export const turn = (
  pattern: string,
  says: string | ((caught: Readonly<Record<number, string>>) => string),
): Turn =>
  replacing(new RegExp(pattern, 'giu'), (text, found) =>
    typeof says === 'string'
      ? text.replaceAll(found, says)
      : text.replaceAll(found, (...caught: string[]) => says(caught)),
  );
