import { firstChildOf, nextOf, tagNameOf, textOf, typeOf } from '../../capture/safe-dom.ts';
import { INLINE } from '../../capture/tags.ts';
import { leadOf, WHOLE } from '../../text/lead.ts';
import { mainPart } from './main-part.ts';
import { isUnread } from './unread-part.ts';

/** So many nodes are looked at; a part that has said nothing by then says it too late. */
const MOST_NODES = 2_000;
const LONGEST = 4_000;
const TEXT = 3;
const ELEMENT = 1;
const CELLS = new Set(['td', 'th']);

const breakOf = (tag: string): string => (CELLS.has(tag) ? ' ' : INLINE.has(tag) ? '' : '\n');

/** The words of a part in lines, until there are more than so many characters; of what it hides, holds to type into or puts around its words none. */
function wordsOf(part: Element, most: number): string {
  const parts: string[] = [];
  let [length, left] = [0, MOST_NODES];
  const read = (within: Element, asIs: boolean): void => {
    for (let node = firstChildOf(within); node !== null && left > 0 && length <= most; node = nextOf(node)) {
      left -= 1;
      const kind = typeOf(node);
      if (kind === TEXT) {
        const said = (textOf(node) ?? '').slice(0, LONGEST).replace(asIs ? /[^\S\n]+/g : /\s+/g, ' ');
        parts.push(said);
        length += said.trim().length;
      } else if (kind === ELEMENT && !isUnread(node as Element)) {
        const tag = tagNameOf(node as Element);
        const around = breakOf(tag);
        parts.push(around);
        read(node as Element, asIs || tag === 'pre');
        parts.push(around);
      }
    }
  };
  read(part, false);
  return parts
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** The first words of a page's main text, as the gate looks at them; nothing where no such text is found. */
export function firstWords(page: Document, isIssue: boolean): string {
  const part = mainPart(page, isIssue);
  return part === null ? '' : leadOf(wordsOf(part, WHOLE));
}
