import type { BlockKind } from './reader.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** A part that folds: its summary stands before what it holds. */
export const details: BlockKind = {
  id: 'details',
  matches: (element) => element.localName === 'details',
  read(element, reader) {
    reader.inside({}, () => {
      const summary = element.querySelector(':scope > summary');
      if (summary !== null && reader.takes(summary)) {
        if (summary.querySelector(HEADINGS) !== null) reader.children(summary);
        else {
          const words = reader.text(summary, ' ');
          if (words.text !== '') reader.emit({ kind: 'paragraph', ...words });
        }
        reader.flush();
        reader.done.add(summary);
      }
      if (element.hasAttribute('open')) reader.children(element);
      else reader.inside({ closed: true }, () => reader.children(element));
    });
  },
};
