import type { Id } from '../model/id.ts';
import type { Deps, RefusedWords } from './deps.ts';

/**
 * Holds what storage refused of a draft until the browser closes; gives false when there is no room for that either. It is
 * given all that one place holds, `back` at first, and touches no field but those that changed there: another place may
 * have the draft open, too.
 */
export function asideOf({ aside }: Deps, draft: Id, back: RefusedWords) {
  let kept: RefusedWords = back;
  const known = new Set(Object.keys(back));
  return (words: RefusedWords): Promise<boolean> => {
    const fresh = Object.entries(words).filter(([field, text]) => kept[field] !== text);
    const gone = [...known].filter((field) => !(field in words));
    kept = words;
    for (const [field] of fresh) known.add(field);
    for (const field of gone) known.delete(field);
    const change = {
      ...Object.fromEntries(fresh),
      ...Object.fromEntries(gone.map((field) => [field, null])),
    };
    return aside.set(draft, change).then(
      () => true,
      () => {
        // The next time they are tried again.
        const isLost = (field: string, text: string) =>
          fresh.some(([one, was]) => one === field && was === text);
        kept = Object.fromEntries(Object.entries(kept).filter(([field, text]) => !isLost(field, text)));
        return false;
      },
    );
  };
}
