import type { NotReadReason } from '../model/capture.ts';
import { classOf, tagOf, wordsIn } from './blocks/shape.ts';
import { remembered } from './remembered.ts';

const NAVIGATION_CLASS = named(
  'breadcrumbs?|pagination|pager|paginator|prev-?next|next-?prev|page-?nav|post-?nav|nav-?links|toc|table-?of-?contents',
  'on-this-page|local-?toc|contents-?list|side-?nav|side-?bar|navbar|nav|navigation|skip-?(?:link|nav|to)\\w*|menu',
  'mw-editsection|catlinks|navheader|navfooter|navbox',
);
const FRAME_CLASS = named(
  'cookie\\w*|consent|gdpr|share|sharing|social|related|recommend\\w*|newsletter|subscribe|feedback|was-?this-?\\w*|helpful',
  'rating|edit-?(?:this-?)?(?:page|link)|edit-?meta|last-?updated|contributors?|promo\\w*|sponsor\\w*|advert\\w*|ads?|ad-slot',
  'footer(?![\\s_.-]*comment)|noprint|masthead|banner|toolbar|copyright|print-?only|page-?actions?|action-?links?|page-?menu|announcement|topbar',
  'search-?(?:results?|box|form)|site-?header|portlet|like-?section|comment-?form|addcomment|reactions?|end-of-page\\w*',
);
const LANDMARKS = new Set(['nav', 'footer', 'aside']);
const LANDMARK_ROLES = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'banner',
  'search',
  'directory',
  'alertdialog',
]);
const CALLOUT = /(?:^|\s)(?:admonition|callout|starlight-aside|note|tip|warning|hint|prompt|alert|footnote)/i;
const LONGEST_REMARK = 1_500;

/** Whole words of a class, id or test id, parted as people part them. */
function named(...words: string[]): RegExp {
  return new RegExp(`(?:^|[\\s_.-])(?:${words.join('|')})(?:[\\s_.-]|$)`, 'i');
}

// Names on these are about how they look or hold the content itself.
const NOT_BY_NAME = /^(?:html|body|main|article|h[1-6]|pre|code|td|tr|tbody|li|b|em|strong|svg|i|a)$/;

// Nobody calls content that.
const NEVER_CONTENT = named(
  'breadcrumbs?',
  'pagination|pager',
  'skip-?(?:link|nav|to)\\w*',
  'cookie-?\\w+|consent|gdpr',
  'share|sharing|social',
  'newsletter|subscribe',
  'noprint|advert\\w*|ads?',
);

const isNeverContent = remembered((name) => NEVER_CONTENT.test(name));

/** True for parts that are the frame of a page whoever takes them for content. */
export const isSurelyChrome = (element: Element): boolean =>
  element.matches('nav,footer,[role=navigation],[role=contentinfo]') ||
  (!NOT_BY_NAME.test(tagOf(element)) && isNeverContent(classOf(element)));

/** Why an element looks like the frame of a page rather than its content, or null. */
export function chromeOf(element: Element): NotReadReason | null {
  if (LANDMARKS.has(element.localName)) return byLandmark(element);
  if (!element.hasAttributes()) return isContentsList(element) ? 'navigation' : null;
  if (LANDMARK_ROLES.has(element.getAttribute('role') ?? '')) return byLandmark(element);
  if (NOT_BY_NAME.test(tagOf(element))) return null;
  if (CONTENTS_MACRO.test(classOf(element))) return null;
  const name = `${classOf(element)} ${nameByIdOf(element)} ${element.getAttribute('data-testid') ?? ''}`;
  return byName(name) ?? (isContentsList(element) ? 'navigation' : null);
}

/** Why whatever has this name is no content. */
const byName = remembered((name): NotReadReason | null =>
  NAVIGATION_CLASS.test(name) ? 'navigation' : FRAME_CLASS.test(name) ? 'page-frame' : null,
);

/** The id of a section is made of its title, which may well be "Cookies" or "Navigation". */
const nameByIdOf = (element: Element): string =>
  element.localName === 'section' || /(?:^|\s)sect(?:ion)?\d?(?:\s|$)/.test(classOf(element))
    ? ''
    : element.id;

function byLandmark(element: Element): NotReadReason | null {
  if (element.matches('nav,[role=navigation],[role=directory]')) return 'navigation';
  if (element.localName !== 'aside') return 'page-frame';
  if (element.getAttribute('role') === 'note' || CALLOUT.test(classOf(element))) return null;
  // A short aside in the text is a remark; one with lists of links is a sidebar.
  const within = element.closest('article,main,[role=main]') !== null;
  const isRemark = element.querySelector('nav,ul') === null && wordsIn(element).length < LONGEST_REMARK;
  return within && isRemark ? null : 'page-frame';
}

/** A list in which every word is a link to a place on the same page, set beside the text rather than in it. */
const isContentsList = (element: Element): boolean => linksToThisPage(element) && !isAmongText(element);

/** Contents that someone wrote into the text, or had a macro write there. */
export const isWrittenContents = (element: Element): boolean =>
  CONTENTS_MACRO.test(classOf(element)) || (linksToThisPage(element) && isAmongText(element));

function linksToThisPage(element: Element): boolean {
  const { localName } = element;
  if (localName !== 'ul' && localName !== 'ol' && localName !== 'dl') return false;
  const links = [...element.querySelectorAll('a[href]')];
  if (links.length < 3 || linkShare(element) <= 0.9) return false;
  const own = element.ownerDocument.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  return links.every((link) => isOnPage(link, own));
}

const CONTENTS_MACRO = named('toc-indentation', 'toc-macro');
const TEXT = 'p,pre,blockquote,table,section,h1,h2,h3,h4,.paragraph,.sect1,[class*=codeBlock]';
const LEAST_TEXT = 3;

/** Running text stands right beside the list, or beside the box it is in. */
function isAmongText(inner: Element): boolean {
  let list = inner;
  while (list.parentElement?.matches('ul,ol,li') === true) list = list.parentElement;
  const box = list.parentElement;
  if (box === null || list.closest('nav,aside,[role=navigation],[role=complementary]') !== null) return false;
  return [list, box].some(
    (place) =>
      [...(place.parentElement?.children ?? [])].filter((beside) => beside !== place && beside.matches(TEXT))
        .length >= LEAST_TEXT,
  );
}

const isOnPage = (link: Element, own: string): boolean => {
  const href = link.getAttribute('href') ?? '';
  return (
    href.startsWith('#') ||
    (own !== '' && href.startsWith(`${own}#`)) ||
    link.matches('.reference.internal[href*="#"]') ||
    pointsHere(link, href)
  );
};

/** Pages that are saved or moved still name their own places. */
const pointsHere = (link: Element, href: string): boolean => {
  const place = href.split('#')[1] ?? '';
  return place !== '' && link.ownerDocument.getElementById(place) !== null;
};

/** The share of an element's words that stand in links. */
export function linkShare(element: Element): number {
  const words = wordsIn(element).length;
  if (words === 0) return 0;
  const linked = [...element.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum + wordsIn(link).length,
    0,
  );
  return linked / words;
}
