import { labelOf, wordsIn } from '../blocks/shape.ts';
import { chromeOf, linkShare } from '../chrome.ts';
import type { Leave } from '../frame.ts';

/** Names what stands around the content: each part beside the way down to it. */
export function leaveOutside(root: Element, body: Element, leave: Leave): void {
  for (let at = root; at !== body && at.parentElement !== null; at = at.parentElement) {
    for (const beside of at.parentElement.children) {
      if (beside === at || wordsIn(beside) === '') continue;
      const reason = chromeOf(beside) ?? (linkShare(beside) > 0.6 ? 'navigation' : 'page-frame');
      leave(reason, labelOf(beside));
    }
    if (at.parentElement === body) break;
  }
}
