import { attempt } from '../db/problem-of.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { MOST_WORDS, sameWord, WORD_LENGTH } from '../model/word-lists.ts';
import { inTurn } from '../platform/in-turn.ts';
import type { Deps, Prefs } from './deps.ts';
import { getPrefs } from './get-prefs.ts';
import { setPrefs } from './set-prefs.ts';

type Listing = { list: 'always' | 'never'; word: string };

/** Reads the lists and writes one while nobody else does: each is kept as a whole. */
const changeLists = (deps: Deps, change: (lists: Prefs) => Result<Partial<Prefs>>): Promise<Result<void>> =>
  attempt(async () => {
    const changed = await inTurn('word-lists', async () => {
      const lists = await getPrefs(deps);
      const patch = lists.ok ? change(lists.value) : lists;
      return patch.ok ? setPrefs(deps, { patch: patch.value }) : patch;
    });
    return changed ?? ok(undefined);
  });

/** Puts a word on a list; one that is there already stays as it is. Problems: `word-refused`, storage. */
export async function listWord(deps: Deps, { list, word }: Listing): Promise<Result<void>> {
  const tidy = word.normalize('NFC').trim().replace(/\s+/g, ' ');
  const refuse = (why: 'length' | 'other-list' | 'full') => fail({ kind: 'word-refused', why } as const);
  if (tidy.length < WORD_LENGTH.least || tidy.length > WORD_LENGTH.most) return refuse('length');
  const has = (words: readonly string[]) => words.some((one) => sameWord(one) === sameWord(tidy));
  return changeLists(deps, (lists) => {
    if (has(lists[list === 'always' ? 'never' : 'always'])) return refuse('other-list');
    if (has(lists[list])) return ok({});
    return lists[list].length >= MOST_WORDS ? refuse('full') : ok({ [list]: [...lists[list], tidy] });
  });
}

/** Takes a word off a list. Problems: storage. */
export const unlistWord = (deps: Deps, { list, word }: Listing): Promise<Result<void>> =>
  changeLists(deps, (lists) => ok({ [list]: lists[list].filter((one) => one !== word) }));
