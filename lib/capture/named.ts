import { TAG } from './records.ts';
import { classIn, namesIn, tagNameOf } from './safe-dom.ts';
import { CODE_BLOCK } from './selected.ts';
import { INLINE, SILENT, WITHOUT_INSIDE } from './tags.ts';

/** What a tag tells by itself, found out once for all elements of it. */
export type Tag = {
  /** As records have it: a page with `<map<string>` in it has elements of odd names, with words like any other. */
  name: string;
  /** As the page has it. */
  own: string;
  isCustom: boolean;
  isInline: boolean;
  isSilent: boolean;
  isFrame: boolean;
  hasInside: boolean;
  /** A formula drawn by MathJax. */
  isDrawn: boolean;
  /** An element of it without attributes. */
  bare: Named;
};

/** What the names of an element's attributes tell, one bit each. */
export const SIGNS = { class: 1, id: 2, style: 4, hidden: 8, ariaHidden: 16, codeBlock: 32, other: 64 };

/** What an element is called: its tag, the names of its attributes with what they tell, and its class. */
export type Named = { tag: Tag; names: readonly string[]; signs: number; className: string };

// What no style is hung on in practice.
const PLAIN: ReadonlySet<string> = new Set([
  'href',
  'title',
  'rel',
  'target',
  'src',
  'alt',
  'colspan',
  'rowspan',
  'lang',
  'datetime',
]); // prettier-ignore

const BY_NAME: Readonly<Record<string, number>> = {
  class: SIGNS.class,
  id: SIGNS.id,
  style: SIGNS.style,
  hidden: SIGNS.hidden,
  'aria-hidden': SIGNS.ariaHidden,
  [CODE_BLOCK]: SIGNS.codeBlock,
};

/** A page of odd names must not fill the memory. */
const MOST = 2_000;

const tags = new Map<string, Tag>();
const signs = new Map<string, number>();

function tagOf(own: string): Tag {
  const known = tags.get(own);
  if (known !== undefined) return known;
  const name = TAG.test(own) ? own : 'x-unknown';
  const tag = {
    name,
    own,
    isCustom: name.includes('-'),
    isInline: INLINE.has(name),
    isSilent: SILENT.has(name),
    isFrame: name === 'iframe' || name === 'frame',
    hasInside: !WITHOUT_INSIDE.has(name),
    isDrawn: name.startsWith('mjx-'),
  };
  const whole: Tag = Object.assign(tag, { bare: { tag: tag as Tag, names: [], signs: 0, className: '' } });
  if (tags.size > MOST) tags.clear();
  tags.set(own, whole);
  return whole;
}

function signOf(name: string): number {
  const known = signs.get(name);
  if (known !== undefined) return known;
  const sign = PLAIN.has(name) ? 0 : Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (signs.size > MOST) signs.clear();
  signs.set(name, sign ?? SIGNS.other);
  return sign ?? SIGNS.other;
}

/** False for a name that nothing hangs on, and for those of a class and an id. */
export const tellsApart = (name: string): boolean => (signOf(name) & ~(SIGNS.class | SIGNS.id)) !== 0;

/** Reads what an element is called. */
export function namedOf(element: Element): Named {
  const tag = tagOf(tagNameOf(element));
  const names = namesIn(element);
  if (names.length === 0) return tag.bare;
  let all = 0;
  for (const name of names) all |= signOf(name);
  return { tag, names, signs: all, className: (all & SIGNS.class) === 0 ? '' : classIn(element) };
}
