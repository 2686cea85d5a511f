import { findIn, hasIn, nearest, tagNameOf, textOf, valueIn } from './safe-dom.ts';

/** Tags whose inside is no part of the page's words and is passed over without a word. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'datalist',
  'base',
  'title',
  'param',
  'source',
  'track',
  'col',
  'colgroup',
]);

const NAMED_LINK = /\b(?:canonical|shortlink|alternate|license)\b/i;

/** Links and metas that say nothing about the page itself. */
export function isIdle(element: Element, tag: string): boolean {
  if (tag === 'link') return !NAMED_LINK.test(valueIn(element, 'rel') ?? '');
  return tag === 'meta' && !['name', 'property', 'itemprop'].some((name) => hasIn(element, name));
}

/** Tags that are named but never looked into: form fields, media, drawings. */
export const WITHOUT_INSIDE: ReadonlySet<string> = new Set([
  'meta',
  'link',
  'input',
  'textarea',
  'select',
  'iframe',
  'frame',
  'canvas',
  'video',
  'audio',
  'object',
  'embed',
  'svg',
  'img',
  'br',
  'hr',
  'wbr',
]); // prettier-ignore

/** Tags that stand in a line of text unless a style says otherwise. */
export const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'button',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'input',
  'ins',
  'kbd',
  'label',
  'mark',
  'math',
  'meter',
  'nobr',
  'output',
  'progress',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'select',
  'slot',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'svg',
  'textarea',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]); // prettier-ignore

const LONGEST_ORNAMENT = 40;

/** Short words that the page itself calls decoration: icons, anchors. Longer ones are what a person reads. */
export function isDecorative(element: Element): boolean {
  if (valueIn(element, 'aria-hidden') !== 'true' || tagNameOf(element) === 'svg') return false;
  if (nearest(element, 'pre,code') !== null || findIn(element, 'img,pre,table,math') !== null) return false;
  return (textOf(element) ?? '').trim().length <= LONGEST_ORNAMENT;
}
