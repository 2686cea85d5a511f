import type { NotReadReason } from '../../model/capture.ts';
import { isEmbed, nameEmbed } from '../blocks/embed.ts';
import { labelOf, wordsIn } from '../blocks/shape.ts';
import { chromeOf, linkShare } from '../chrome.ts';
import type { Leave } from '../frame.ts';

const FRAMES = '[data-passalong-was=iframe],[data-passalong-was=frame]';

/** Names what stands around the content: each part beside the way down to it. */
export function leaveOutside(root: Element, body: Element, leave: Leave): void {
  for (let at = root; at !== body && at.parentElement !== null; at = at.parentElement) {
    for (const beside of at.parentElement.children) {
      if (beside === at) continue;
      if (wordsIn(beside) !== '') leave(reasonOf(beside), labelOf(beside));
      else for (const frame of framesIn(beside)) nameEmbed(frame, leave);
    }
    if (at.parentElement === body) break;
  }
}

const reasonOf = (beside: Element): NotReadReason =>
  chromeOf(beside) ?? (linkShare(beside) > 0.6 ? 'navigation' : 'page-frame');

const framesIn = (part: Element): Element[] =>
  [part, ...part.querySelectorAll(FRAMES)].filter((element) => element.matches(FRAMES) && isEmbed(element));
