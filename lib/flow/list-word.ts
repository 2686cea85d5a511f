import { fail, type Result } from '../model/result.ts';
import { MOST_WORDS, sameWord, WORD_LENGTH } from '../model/word-lists.ts';
import type { Deps } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { setPrefs } from './set-prefs.ts';

type Listing = { list: 'always' | 'never'; word: string };

/** Puts a word on a list; one that is there already stays as it is. Problems: `word-refused`, storage. */
export async function listWord(deps: Deps, { list, word }: Listing): Promise<Result<void>> {
  const tidy = word.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (tidy.length < WORD_LENGTH.least || tidy.length > WORD_LENGTH.most)
    return fail({ kind: 'word-refused', why: 'length' });
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  const others = prefs.value[list === 'always' ? 'never' : 'always'];
  const has = (words: readonly string[]) => words.some((one) => sameWord(one) === sameWord(tidy));
  if (has(others)) return fail({ kind: 'word-refused', why: 'other-list' });
  const words = prefs.value[list];
  if (has(words)) return { ok: true, value: undefined };
  if (words.length >= MOST_WORDS) return fail({ kind: 'word-refused', why: 'full' });
  return setPrefs(deps, { patch: { [list]: [...words, tidy] } });
}

/** Takes a word off a list. Problems: storage. */
export async function unlistWord(deps: Deps, { list, word }: Listing): Promise<Result<void>> {
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  const words = prefs.value[list].filter((one) => one !== word);
  return setPrefs(deps, { patch: { [list]: words } });
}
