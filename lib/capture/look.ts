import { type Grounds, noteGround } from './paint.ts';
import { classIn, documentOf, idOf, windowOf } from './safe-dom.ts';

/**
 * What elements of one kind have in common: same tag, same class, nothing else that a style could hang on, in a parent
 * of one kind. Computed values are slow to read, so these are read once a kind; what hides single ones of a row
 * (display, opacity, visibility, place) is asked of every element.
 */
type Kind = {
  overflow: string;
  /** Its place can be elsewhere than where the text flows. */
  moves: boolean;
  /** It is placed far above or to the left of what it stands in. */
  away: boolean;
  clips: boolean;
  tiny: boolean;
  indented: boolean;
  colour: string;
  keepsSpace: boolean;
  inside: Map<string, Kind>;
};

/** What an element is called, and the names of its attributes. */
export type Named = { tag: string; names: readonly string[] };

/** One element's computed style; null in a document that has no window. */
export type Look = { style: CSSStyleDeclaration; display: string; kind: Kind };

const CLIPPED_AWAY = /^rect\((?:0(?:px)?[, ]*){4}\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/;
const INSET_AWAY = /^inset\((?:[5-9]\d|100)(?:\.\d+)?%/;
const FAR = -500;

/** Computed lengths are in px; whatever is not says nothing. */
const px = (length: string): number => (length.endsWith('px') ? Number.parseFloat(length) : Number.NaN);

const isFar = (length: string): boolean => px(length) <= FAR;

function readKind(style: CSSStyleDeclaration, inside: Map<string, Kind>): Kind {
  const { position, transform, overflowX, whiteSpace } = style;
  return {
    overflow: overflowX,
    moves:
      position === 'absolute' ||
      position === 'fixed' ||
      position === 'relative' ||
      (transform !== 'none' && transform !== '') ||
      isFar(style.marginLeft) ||
      isFar(style.marginTop),
    away: (position === 'absolute' || position === 'fixed') && (isFar(style.left) || isFar(style.top)),
    clips: CLIPPED_AWAY.test(style.clip) || INSET_AWAY.test(style.clipPath),
    tiny: px(style.fontSize) < 2,
    indented: isFar(style.textIndent),
    colour: style.webkitTextFillColor || style.color,
    keepsSpace: whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces',
    inside,
  };
}

/** What no style is hung on in practice. */
const PLAIN: ReadonlySet<string> = new Set([
  'class',
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
]);

/** `own`: only tag and class can change its look. `inside`: the same for what its children inherit from it. */
const plainness = (names: readonly string[]): { own: boolean; inside: boolean } => ({
  own: names.every((name) => PLAIN.has(name)),
  inside: !names.includes('style'),
});

/** Elements of one name hold children that look alike; an id stands in where there is no class, its digits do not count. */
function nameOf(element: Element, tag: string, names: readonly string[]): string {
  if (names.length === 0) return `${tag}#`;
  const name = classIn(element);
  return name === '' ? `${tag}#${idOf(element).replace(/\d+/g, '0')}` : `${tag} ${name}`;
}

/** Reads how an element looks, given how the one around it does. */
export function lookAt(
  element: Element,
  { tag, names }: Named,
  above: Look | null,
  grounds: Grounds,
): Look | null {
  const style = windowOf(documentOf(element))?.getComputedStyle(element);
  const display = style?.display ?? '';
  if (style === undefined || display === '') return null;
  const plain = plainness(names);
  const name = plain.inside ? nameOf(element, tag, names) : '';
  const known = plain.inside ? above?.kind.inside.get(name) : undefined;
  if (known !== undefined && plain.own) return { style, display, kind: known };
  const kind = readKind(style, known?.inside ?? new Map());
  noteGround(grounds, style);
  if (known === undefined && plain.inside) above?.kind.inside.set(name, kind);
  return { style, display, kind };
}
