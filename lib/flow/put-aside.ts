import type { Id } from '../model/id.ts';
import type { Deps, RefusedWords } from './deps.ts';

/** Holds what storage refused of a draft until the browser closes; false when there is no room for that either. */
export const putAside = ({ aside }: Deps, draft: Id, words: RefusedWords): Promise<boolean> =>
  aside.set(draft, words).then(
    () => true,
    () => false,
  );
