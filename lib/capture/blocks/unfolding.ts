import { isHead } from '../controls.ts';
import type { BlockKind } from './reader.ts';

/** The button above a part that folds stands on a line of its own. */
export const unfolding: BlockKind = {
  id: 'unfolding',
  matches: isHead,
  read(element, reader) {
    reader.flush();
    reader.children(element);
    reader.flush();
  },
};
