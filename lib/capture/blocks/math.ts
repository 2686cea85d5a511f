import type { BlockKind } from './reader.ts';
import { wordsIn } from './shape.ts';

/** A formula on a line of its own; one in a line of text is a mark. */
export const math: BlockKind = {
  id: 'math',
  matches: (element) => element.localName === 'math' && element.getAttribute('display') === 'block',
  read(element, reader) {
    const text = wordsIn(element);
    if (text !== '') reader.emit({ kind: 'math', text });
  },
};
