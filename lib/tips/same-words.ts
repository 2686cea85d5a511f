import { packFor } from '../text/pack-for.ts';
import { SAME_DE } from './same-words-de.ts';
import { SAME_EN } from './same-words-en.ts';
import { fold } from './terms.ts';

const SAME: Readonly<Record<string, string>> = { en: SAME_EN, de: SAME_DE };

type Groups = ReadonlyMap<string, readonly number[]>;

const read = new Map<string, Groups>();

function groupsIn(language: string): Groups {
  const found = read.get(language);
  if (found !== undefined) return found;
  const groups = new Map<string, number[]>();
  const stem = packFor(language)?.stem ?? ((word: string) => word);
  for (const [n, group] of (SAME[language] ?? '').split('/').entries())
    for (const word of group.trim().split(/\s+/)) {
      const term = fold(stem(word));
      groups.set(term, [...(groups.get(term) ?? []), n]);
    }
  read.set(language, groups);
  return groups;
}

/** The groups of words a term belongs to, by number; none in a language without a list. */
export function sameGroups(term: string, language: string | null): readonly number[] {
  const name = packFor(language)?.language;
  return name === undefined ? [] : (groupsIn(name).get(term) ?? []);
}
