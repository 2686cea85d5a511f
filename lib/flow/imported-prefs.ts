import { MOST_WORDS, sameWord } from '../model/word-lists.ts';
import type { ImportedPrefs, Prefs, SetPrefs } from './deps.ts';

/** Words of a file that are on neither list here, as far as there is room. */
function added(name: 'always' | 'never', here: Prefs, there: readonly string[] = []): SetPrefs {
  const known = new Set([...here.always, ...here.never].map(sameWord));
  const room = Math.max(0, MOST_WORDS - here[name].length);
  const fresh = there.filter((word) => !known.has(sameWord(word))).slice(0, room);
  return fresh.length === 0 ? {} : { [name]: [...here[name], ...fresh] };
}

/** What an import sets: a name or theme the person has not chosen here, words that are listed only there. */
export const importedPrefs = (here: Prefs, there: ImportedPrefs): SetPrefs => ({
  ...(here.name === '' && there.name ? { name: there.name } : {}),
  ...(here.theme === 'system' && there.theme && there.theme !== 'system' ? { theme: there.theme } : {}),
  ...added('always', here, there.always),
  ...added('never', here, there.never),
});

/** The name a file carries, where another one is set here; null else. */
export const otherName = (here: Prefs, { name = '' }: ImportedPrefs): string | null =>
  here.name !== '' && name !== '' && sameWord(here.name) !== sameWord(name) ? name : null;
