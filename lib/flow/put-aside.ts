import type { Id } from '../model/id.ts';
import type { Deps, RefusedWords } from './deps.ts';

/**
 * Holds what storage refused of a draft until the browser closes; gives false where that does not hold all of it. It is given
 * all that one place holds, `back` at first. Another place may hold the same draft, and even the same field: neither takes
 * the other's words away, and what the other took the place of is put back once that is saved.
 */
export function asideOf({ aside }: Deps, draft: Id, back: RefusedWords) {
  let kept: RefusedWords = back;
  let latest: RefusedWords = back;
  // What of this place may stand there.
  const mine = new Map(Object.entries(back));
  return async (words: RefusedWords): Promise<boolean> => {
    if (mine.size === 0 && Object.keys(words).length === 0) return true;
    const all = Object.entries(words);
    const fresh = all.filter(([field, text]) => kept[field] !== text);
    [kept, latest] = [words, words];
    for (const [field, text] of fresh) mine.set(field, text);
    try {
      // At once: the page may be about to close.
      if (fresh.length > 0) await aside.set(draft, Object.fromEntries(fresh));
      const stored = await aside.get(draft);
      // A later call knows better what is held.
      if (latest !== words) return all.every(([field, text]) => stored[field] === text);
      const gone = [...mine].filter(([field]) => !(field in words));
      const lost = all.filter(([field]) => stored[field] === undefined);
      const own = gone.flatMap(([field, text]) => (stored[field] === text ? [[field, null]] : []));
      const change = Object.fromEntries([...lost, ...own]);
      if (lost.length + own.length > 0) await aside.set(draft, change);
      for (const [field] of gone) mine.delete(field);
      return all.every(([field, text]) => (stored[field] ?? text) === text);
    } catch {
      // The next time they are tried again.
      if (latest === words) kept = Object.fromEntries(all.filter((one) => !fresh.includes(one)));
      return false;
    }
  };
}
