import { isSameColour, isTransparent } from './colour.ts';
import type { HiddenWhy } from './records.ts';
import { documentOf, findIn, parentOf, rootedIn, rootOf, windowOf } from './safe-dom.ts';

/**
 * Every background colour met so far: words in a colour that is none of these stand out from whatever is behind. What was
 * found out about an element is kept, since a dark page asks it for every word.
 */
export type Grounds = {
  colours: Set<string>;
  verdicts: Map<string, { asked: number; like: boolean }>;
  behind: Map<Element, Behind>;
  pictures: Map<Element, boolean>;
};

export const createGrounds = (): Grounds => ({
  colours: new Set(['rgb(255, 255, 255)']),
  verdicts: new Map(),
  behind: new Map(),
  pictures: new Map(),
});

/** Notes what an element paints. */
export function noteGround({ colours }: Grounds, { backgroundColor }: CSSStyleDeclaration): void {
  if (backgroundColor !== '' && !isTransparent(backgroundColor)) colours.add(backgroundColor);
}

/** Why words in a colour cannot be seen on what is behind them, or null. */
export function hidesByPaint(element: Element, colour: string, grounds: Grounds): HiddenWhy | null {
  if (colour === '') return null;
  const clear = isTransparent(colour);
  if (!clear && !isLikeSome(grounds, colour)) return null;
  // Gradient headings are transparent text over a background that is cut to its shape.
  const view = windowOf(documentOf(element));
  if (clear && view?.getComputedStyle(element).backgroundImage !== 'none') return null;
  const behind = behindOf(element, grounds);
  if (behind.picture || isOverPicture(behind.layered, grounds)) return null;
  if (clear) return 'transparent';
  return isSameColour(colour, behind.colour) ? 'same-colour' : null;
}

function isLikeSome({ colours, verdicts }: Grounds, colour: string): boolean {
  const known = verdicts.get(colour);
  if (known?.asked === colours.size) return known.like;
  const like = [...colours].some((one) => isSameColour(one, colour));
  verdicts.set(colour, { asked: colours.size, like });
  return like;
}

type Behind = {
  colour: string;
  /** A picture or an unknown paint lies behind. */
  picture: boolean;
  /** The nearest positioned element before the paint: its parts may lie over each other. */
  layered: Element | null;
};

function behindOf(element: Element, { behind }: Grounds): Behind {
  const view = windowOf(documentOf(element));
  const between: [Element, isLayered: boolean][] = [];
  let found: Behind | undefined;
  for (let at: Element | null = element; at !== null && view !== null; at = aboveOf(at)) {
    const style = view.getComputedStyle(at);
    found = behind.get(at) ?? paintOf(style);
    if (found !== undefined) {
      behind.set(at, found);
      break;
    }
    between.push([at, style.position !== 'static' && style.position !== '']);
  }
  found ??= canvasOf(documentOf(element));
  for (const [at, isLayered] of between.reverse()) {
    if (isLayered) found = { ...found, layered: at };
    behind.set(at, found);
  }
  return found;
}

function paintOf({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Behind | undefined {
  if (backgroundImage !== 'none' && backgroundImage !== '')
    return { colour: '', picture: true, layered: null };
  return backgroundColor === '' || isTransparent(backgroundColor)
    ? undefined
    : { colour: backgroundColor, picture: false, layered: null };
}

/** The canvas is white unless the page says it can be dark. */
const canvasOf = (document: Document): Behind => ({
  colour: 'rgb(255, 255, 255)',
  picture: isDark(document),
  layered: null,
});

const aboveOf = (element: Element): Element | null => {
  const root = rootedIn(element);
  return (
    parentOf(element) ??
    (root !== null && 'host' in root ? (root as ShadowRoot).host : holderOf(documentOf(element)))
  );
};

/** A frame's page paints no ground of its own, unless it asks for a dark one. */
function holderOf(document: Document): Element | null {
  return isDark(document) ? null : (windowOf(document)?.frameElement ?? null);
}

const isDark = (document: Document): boolean =>
  windowOf(document)?.getComputedStyle(rootOf(document)).colorScheme?.includes('dark') === true;

/** Words in a layered part may lie over a picture that is no ancestor of theirs. */
function isOverPicture(layered: Element | null, { pictures }: Grounds): boolean {
  if (layered === null) return false;
  const is = pictures.get(layered) ?? holdsPicture(layered);
  pictures.set(layered, is);
  return is;
}

function holdsPicture(layered: Element): boolean {
  if (findIn(layered, 'img,picture,video,canvas,svg') !== null) return true;
  const view = windowOf(documentOf(layered));
  return ['::before', '::after'].some((pseudo) => {
    const style = view?.getComputedStyle(layered, pseudo);
    if (style === undefined || style.content === 'none') return false;
    return style.backgroundImage !== 'none' || !isTransparent(style.backgroundColor);
  });
}
