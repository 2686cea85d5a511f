import { holdsSomething } from './embed.ts';
import type { BlockKind } from './reader.ts';

/** Somebody else's words; who said them where the page says so. */
export const quote: BlockKind = {
  id: 'quote',
  matches: (element) => element.localName === 'blockquote',
  read(element, reader) {
    if (!holdsSomething(element)) return;
    const source = element.querySelector(
      ':scope > footer,:scope > cite,:scope > p:last-child > cite:only-child',
    );
    const cite = source === null ? '' : reader.text(source, ' ').text;
    const { id } = reader.emit({ kind: 'quote', ...(cite === '' ? {} : { cite }) });
    if (source !== null) reader.done.add(source);
    reader.inside({ in: id }, () => reader.children(element));
  },
};
