import { type Named, SIGNS, type Tag, tellsApart } from './named.ts';
import { type Grounds, noteGround } from './paint.ts';
import { idOf, valueIn } from './safe-dom.ts';

/**
 * What elements of one kind have in common: same tag, class and attributes, in a parent of one kind. Computed values are
 * slow to read, so these are read once a kind; what hides single ones of a row (display, opacity, visibility, place) is
 * asked of every element.
 */
type Kind = {
  overflow: string;
  /** Its place can be elsewhere than where the text flows. */
  moves: boolean;
  /** It is placed far above or to the left of what it stands in. */
  away: boolean;
  clips: boolean;
  /** How its own words look; read with the first of them, since most elements have none. */
  words: Words | undefined;
  inside: Kinds;
};

type Words = { tiny: boolean; indented: boolean; colour: string; keepsSpace: boolean };

/** Kinds of one tag by all that tells them apart, and what is known of the inside of those that an id alone does. */
type Kinds = Map<string, { kinds: Map<string, Kind>; insides: Map<string, Kinds> }>;

/** One element's computed style; null in a document that has no window. */
export type Look = { style: CSSStyleDeclaration; display: string; kind: Kind };

const CLIPPED_AWAY = /^rect\((?:0(?:px)?[, ]*){4}\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/;
const INSET_AWAY = /^inset\((?:[5-9]\d|100)(?:\.\d+)?%/;
const FAR = -500;

/** Computed lengths are in px; whatever is not says nothing. */
const px = (length: string): number => (length.endsWith('px') ? Number.parseFloat(length) : Number.NaN);

const isFar = (length: string): boolean => px(length) <= FAR;

function readKind(style: CSSStyleDeclaration, inside: Kinds): Kind {
  const { position } = style;
  const isPlaced = position === 'absolute' || position === 'fixed';
  return {
    overflow: style.overflowX,
    moves: isPlaced || position === 'relative' || isShifted(style),
    away: isPlaced && (isFar(style.left) || isFar(style.top)),
    clips: CLIPPED_AWAY.test(style.clip) || INSET_AWAY.test(style.clipPath),
    words: undefined,
    inside,
  };
}

function isShifted(style: CSSStyleDeclaration): boolean {
  const { transform } = style;
  return (transform !== 'none' && transform !== '') || isFar(style.marginLeft) || isFar(style.marginTop);
}

function readWords(style: CSSStyleDeclaration): Words {
  const { whiteSpace } = style;
  return {
    tiny: px(style.fontSize) < 2,
    indented: isFar(style.textIndent),
    colour: style.webkitTextFillColor || style.color,
    keepsSpace: whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces',
  };
}

/** How an element's own words look. */
export function wordsOf({ style, kind }: Look): Words {
  kind.words ??= readWords(style);
  return kind.words;
}

/** Elements of one name hold children that look alike; an id stands in where there is no class, its digits do not count. */
function nameOf(element: Element, { signs, className }: Named): string {
  if (className !== '') return className;
  const id = (signs & SIGNS.id) === 0 ? '' : idOf(element);
  return id === '' ? '' : `#${id.replace(/\d+/g, '0')}`;
}

const TOLD_APART = SIGNS.style | SIGNS.hidden | SIGNS.ariaHidden | SIGNS.codeBlock | SIGNS.other;
const LONGEST = 500;

/** The attributes a style could hang on; null for more than is worth comparing. */
function attributesOf(element: Element, { names }: Named): string | null {
  let all = '';
  for (const name of names) {
    if (!tellsApart(name)) continue;
    all += `\n${name}=${valueIn(element, name)}`;
    if (all.length > LONGEST) return null;
  }
  return all;
}

function kindOf(
  element: Element,
  named: Named,
  style: CSSStyleDeclaration,
  around: Kinds,
  grounds: Grounds,
): Kind {
  let alike = around.get(named.tag.name);
  if (alike === undefined) {
    alike = { kinds: new Map(), insides: new Map() };
    around.set(named.tag.name, alike);
  }
  const name = nameOf(element, named);
  const attributes = (named.signs & TOLD_APART) === 0 ? '' : attributesOf(element, named);
  const key = attributes === null || (named.signs & SIGNS.id) !== 0 ? null : name + attributes;
  const known = key === null ? undefined : alike.kinds.get(key);
  if (known !== undefined) return known;
  const kind = readKind(style, insideOf(alike.insides, name, attributes));
  noteGround(grounds, style);
  if (key !== null) alike.kinds.set(key, kind);
  return kind;
}

/** What hangs on a number in an attribute is where an element stands, not how its inside looks. */
function insideOf(insides: Map<string, Kinds>, name: string, attributes: string | null): Kinds {
  if (attributes === null) return new Map();
  const key = name + (attributes.includes('\nstyle=') ? attributes : attributes.replace(/\d+/g, '0'));
  const known = insides.get(key) ?? new Map();
  insides.set(key, known);
  return known;
}

/** Reads how an element looks, given how the one around it does. `view`: its document's window. */
export function lookAt(
  element: Element,
  named: Named,
  above: Look | null,
  view: Window | null,
  grounds: Grounds,
): Look | null {
  if (view === null) return null;
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (display === '') return null;
  return { style, display, kind: kindOf(element, named, style, above?.kind.inside ?? new Map(), grounds) };
}

const BLOCKS = /^(?:block|flex|grid|table|list-item|flow-root|-webkit-box)/;

/** The flag for an element shown against its tag: `b` as a block, `i` in the line, '' as usual. */
export function shownAs({ name, isInline, isCustom }: Tag, display: string): '' | 'b' | 'i' {
  if (display === '') return '';
  if (isInline) return display !== 'inline' && BLOCKS.test(display) ? 'b' : '';
  if (isCustom) return BLOCKS.test(display) ? 'b' : 'i';
  return display === 'inline' && (name === 'div' || name === 'p' || name === 'section') ? 'i' : '';
}
