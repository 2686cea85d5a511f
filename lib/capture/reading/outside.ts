import type { NotReadReason } from '../../model/capture.ts';
import { isEmbed, nameEmbed } from '../blocks/embed.ts';
import { labelOf, wordsIn } from '../blocks/shape.ts';
import { chromeOf, linkShare } from '../chrome.ts';
import type { Leave } from '../frame.ts';

const FRAMES = '[data-passalong-was=iframe],[data-passalong-was=frame]';

/** Selectors of what stands around the content: `known` is said elsewhere in the capture, `more` stands for what is not there. */
export type Around = { known?: string; more?: string };

/** Names what stands around the parts that are read: each part that holds none of them, and words loose between. */
export function leaveOutside(
  read: readonly Element[],
  body: Element,
  leave: Leave,
  { known = '', more = '' }: Around = {},
): void {
  const taken = new Set(read);
  const above = new Set<Element>();
  // Where one stands above, so do all around it.
  for (const part of [...read, ...found(body, more), ...found(body, known)])
    for (
      let at = part.parentElement;
      at !== null && !above.has(at) && body.contains(at);
      at = at.parentElement
    )
      above.add(at);
  const visit = (element: Element): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3 && /\p{L}/u.test(node.nodeValue ?? ''))
        leave('page-frame', node.nodeValue ?? '');
      else if (node.nodeType === 1) leavePart(node as Element);
    }
  };
  const leavePart = (part: Element): void => {
    if (taken.has(part) || is(part, known)) return;
    if (is(part, more) && !read.some((one) => part.contains(one))) leave('loading', labelOf(part));
    else if (above.has(part)) visit(part);
    else if (wordsIn(part) !== '') leave(reasonOf(part), labelOf(part));
    else for (const frame of framesIn(part)) nameEmbed(frame, leave);
  };
  if (!taken.has(body) && read.some((part) => body.contains(part))) visit(body);
}

const found = (body: Element, selector: string): Element[] =>
  selector === '' ? [] : [...body.querySelectorAll(selector)];

const is = (element: Element, selector: string): boolean => selector !== '' && element.matches(selector);

const reasonOf = (beside: Element): NotReadReason =>
  chromeOf(beside) ?? (linkShare(beside) > 0.6 ? 'navigation' : 'page-frame');

const framesIn = (part: Element): Element[] =>
  [part, ...part.querySelectorAll(FRAMES)].filter((element) => element.matches(FRAMES) && isEmbed(element));
