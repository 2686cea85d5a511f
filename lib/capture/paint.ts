import { isSameColour, isTransparent } from './colour.ts';
import type { HiddenWhy } from './records.ts';
import { documentOf, findIn, parentOf, rootedIn, rootOf, windowOf } from './safe-dom.ts';

/** Every background colour met so far: words in a colour that is none of these stand out from whatever is behind. */
export type Grounds = { colours: Set<string>; verdicts: Map<string, { asked: number; like: boolean }> };

export const createGrounds = (): Grounds => ({
  colours: new Set(['rgb(255, 255, 255)']),
  verdicts: new Map(),
});

/** Notes what an element paints. */
export function noteGround({ colours }: Grounds, { backgroundColor }: CSSStyleDeclaration): void {
  if (backgroundColor !== '' && !isTransparent(backgroundColor)) colours.add(backgroundColor);
}

/** Why words in a colour cannot be seen on what is behind them, or null. */
export function hidesByPaint(
  element: Element,
  style: CSSStyleDeclaration,
  colour: string,
  grounds: Grounds,
): HiddenWhy | null {
  if (colour === '') return null;
  const clear = isTransparent(colour);
  if (!clear && !isLikeSome(grounds, colour)) return null;
  // Gradient headings are transparent text over a background that is cut to its shape.
  if (clear && style.backgroundImage !== 'none') return null;
  const behind = behindOf(element);
  if (behind.picture || isOverPicture(behind.layered)) return null;
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

function behindOf(element: Element): Behind {
  const document = documentOf(element);
  const view = windowOf(document);
  let layered: Element | null = null;
  for (let at: Element | null = element; at !== null && view !== null; at = aboveOf(at)) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '')
      return { colour: '', picture: true, layered };
    if (style.backgroundColor !== '' && !isTransparent(style.backgroundColor)) {
      return { colour: style.backgroundColor, picture: false, layered };
    }
    if (style.position !== 'static' && style.position !== '') layered ??= at;
  }
  // The canvas is white unless the page says it can be dark.
  const root = rootOf(document);
  return {
    colour: 'rgb(255, 255, 255)',
    picture: view?.getComputedStyle(root).colorScheme?.includes('dark') === true,
    layered,
  };
}

const aboveOf = (element: Element): Element | null => {
  const root = rootedIn(element);
  return parentOf(element) ?? (root !== null && 'host' in root ? (root as ShadowRoot).host : null);
};

/** Words in a layered part may lie over a picture that is no ancestor of theirs. */
function isOverPicture(layered: Element | null): boolean {
  if (layered === null) return false;
  if (findIn(layered, 'img,picture,video,canvas,svg') !== null) return true;
  const view = windowOf(documentOf(layered));
  return ['::before', '::after'].some((pseudo) => {
    const style = view?.getComputedStyle(layered, pseudo);
    if (style === undefined || style.content === 'none') return false;
    return style.backgroundImage !== 'none' || !isTransparent(style.backgroundColor);
  });
}
