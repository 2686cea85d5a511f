import { clipped } from './clipped.ts';
import { LONGEST } from './records.ts';
import { bodyOf, rootOf, valueIn, windowOf } from './safe-dom.ts';

/** What stands behind `?` and `#` says less than the path. */
export const shortAddress = (url: string): string =>
  url.length <= LONGEST.url ? url : clipped(url.replace(/[?#].*/s, ''), LONGEST.url);

export function directionOf(document: Document): 'ltr' | 'rtl' {
  const body = bodyOf(document);
  const computed = body === null ? '' : (windowOf(document)?.getComputedStyle(body).direction ?? '');
  return (valueIn(rootOf(document), 'dir') || computed || (body === null ? '' : valueIn(body, 'dir'))) ===
    'rtl'
    ? 'rtl'
    : 'ltr';
}
