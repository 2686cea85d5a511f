import { type Named, SIGNS, type Tag, tellsApart } from './named.ts';
import { type Grounds, noteGround } from './paint.ts';
import { documentOf, idOf, isSeen, nextElementOf, previousElementOf, valueIn, windowOf } from './safe-dom.ts';

/**
 * What elements of one kind have in common: same tag, class and attributes, in a parent of one kind. Computed values are
 * slow to read, so these are read once a kind; whether a rule hides single ones of a row (by display, opacity, visibility
 * or place) is asked of every element.
 */
type Kind = {
  overflow: string;
  /** Nearly transparent, so that each is asked how much. */
  faint: boolean;
  /** How one of its elements looks that can be seen, by where it stands among its siblings. */
  seen: (Look | undefined)[];
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

/**
 * How an element looks; null in a document that has no window. `style` is null where the browser said that it can be seen:
 * what is left to ask is the same for all of its kind.
 */
export type Look = { style: CSSStyleDeclaration | null; display: string; faint: boolean; kind: Kind };

const CLIPPED_AWAY = /^rect\((?:0(?:px)?[, ]*){4}\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/;
const INSET_AWAY = /^inset\((?:[5-9]\d|100)(?:\.\d+)?%/;
const FAR = -500;

/** Computed lengths are in px; whatever is not says nothing. */
const px = (length: string): number => (length.endsWith('px') ? Number.parseFloat(length) : Number.NaN);

const isFar = (length: string): boolean => px(length) <= FAR;

type NewKind = { inside: Kinds; faint: boolean; isLine: boolean };

function readKind(style: CSSStyleDeclaration, { inside, faint, isLine }: NewKind): Kind {
  const { position } = style;
  const isPlaced = position === 'absolute' || position === 'fixed';
  return {
    overflow: style.overflowX,
    faint,
    seen: [],
    moves: isPlaced || position === 'relative' || isShifted(style, isLine),
    away: isPlaced && (isFar(style.left) || isFar(style.top)),
    clips: (isPlaced && CLIPPED_AWAY.test(style.clip)) || INSET_AWAY.test(style.clipPath),
    words: undefined,
    inside,
  };
}

/** True for what nobody can make out. */
const isFaint = (opacity: string): boolean => opacity !== '1' && Number(opacity || 1) < 0.05;

/** `isLine`: what stands in a line is not transformed and has no margin above. */
function isShifted(style: CSSStyleDeclaration, isLine: boolean): boolean {
  if (isLine) return isFar(style.marginLeft);
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

/** An element's computed style; null in a document that has no window. */
const styleOf = (element: Element): CSSStyleDeclaration | null =>
  windowOf(documentOf(element))?.getComputedStyle(element) ?? null;

/** How an element's own words look. */
export function wordsOf(element: Element, { style, kind }: Look): Words | undefined {
  if (kind.words !== undefined) return kind.words;
  const read = style ?? styleOf(element);
  if (read !== null) kind.words = readWords(read);
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

/** The kinds an element's own is among, and its key there; without one it is a kind by itself. */
type Shelf = { kinds: Map<string, Kind>; key: string | null; inside: () => Kinds };

function shelfOf(element: Element, named: Named, around: Kinds): Shelf {
  let alike = around.get(named.tag.name);
  if (alike === undefined) {
    alike = { kinds: new Map(), insides: new Map() };
    around.set(named.tag.name, alike);
  }
  const { kinds, insides } = alike;
  const name = nameOf(element, named);
  const attributes = (named.signs & TOLD_APART) === 0 ? '' : attributesOf(element, named);
  const key = attributes === null || (named.signs & SIGNS.id) !== 0 ? null : name + attributes;
  return { kinds, key, inside: () => insideOf(insides, name, attributes) };
}

function readNew(
  { kinds, key, inside }: Shelf,
  style: CSSStyleDeclaration,
  seen: Omit<NewKind, 'inside'>,
  grounds: Grounds,
): Kind {
  const kind = readKind(style, { ...seen, inside: inside() });
  noteGround(grounds, style);
  if (key !== null) kinds.set(key, kind);
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

/** Asking whether a part is seen costs more the deeper it stands. */
const DEEP = 100;

/**
 * Reads how an element looks, given how the one around it does. `view`: its document's window; `depth`: how many elements
 * it stands in.
 */
export function lookAt(
  element: Element,
  named: Named,
  { above, view, depth }: { above: Look | null; view: Window | null; depth: number },
  grounds: Grounds,
): Look | null {
  if (view === null) return null;
  const shelf = shelfOf(element, named, above?.kind.inside ?? new Map());
  const known = shelf.key === null ? undefined : shelf.kinds.get(shelf.key);
  const isPlain = known !== undefined && !known.faint && depth < DEEP && isSeen(element);
  const place = isPlain ? placeOf(element) : 0;
  const alike = isPlain ? known.seen[place] : undefined;
  if (alike !== undefined) return alike;
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (display === '') return null;
  const faint = isFaint(style.opacity);
  const isLine = display === 'inline' && named.tag.hasInside;
  const kind = known ?? readNew(shelf, style, { faint, isLine }, grounds);
  if (isPlain) kind.seen[place] = { style: null, display, faint: false, kind };
  return { style, display, faint, kind };
}

/** Rules often show the first or the last of a row in another way. */
const placeOf = (element: Element): number =>
  (previousElementOf(element) === null ? 1 : 0) + (nextElementOf(element) === null ? 2 : 0);

const BLOCKS = /^(?:block|flex|grid|table|list-item|flow-root|-webkit-box)/;

/** The flag for an element shown against its tag: `b` as a block, `i` in the line, '' as usual. */
export function shownAs({ name, isInline, isCustom }: Tag, display: string): '' | 'b' | 'i' {
  if (display === '') return '';
  if (isInline) return display !== 'inline' && BLOCKS.test(display) ? 'b' : '';
  if (isCustom) return BLOCKS.test(display) ? 'b' : 'i';
  return display === 'inline' && (name === 'div' || name === 'p' || name === 'section') ? 'i' : '';
}
