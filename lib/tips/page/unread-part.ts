import { boxOf, canTell, hasIn, isSeen, nearest, tagNameOf, valueIn } from '../../capture/safe-dom.ts';

/** Parts that are not the page's words: its frame, fields, what moves or draws, and headings, which are told apart. */
const TAGS = new Set(
  'nav header footer aside form input textarea select option datalist button label fieldset dialog menu script style noscript template title svg math canvas iframe frame object embed video audio img h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const ROLES = new Set(
  'navigation banner contentinfo complementary search form toolbar menu menubar tablist dialog alertdialog listbox button switch tooltip heading textbox searchbox combobox'.split(
    ' ',
  ),
);
/** Names that boxes for comments, notices about cookies and paths through a site go by. */
const NAMED = /cookie|consent|gdpr|comment|breadcrumb|(?:^|[\s_-])toc(?:$|[\s_-])/i;

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** True where nobody sees an element; what only a screen reader is told stands in a box of a dot. */
function isHidden(element: Element): boolean {
  if (hasIn(element, 'hidden') || valueIn(element, 'aria-hidden')?.toLowerCase() === 'true') return true;
  if (!canTell) return NOT_SHOWN.test(valueIn(element, 'style') ?? '');
  // What has no box of its own is not seen as such, and its inside may be.
  if (!isSeen(element)) return getComputedStyle(element).display !== 'contents';
  const { width, height } = boxOf(element);
  return width === 1 && height === 1;
}

const isEditable = (element: Element): boolean =>
  (valueIn(element, 'contenteditable') ?? 'false').toLowerCase() !== 'false';

/** True for a part in which nothing is read: hidden, typed into, or not the page's own words. */
export function isUnread(element: Element): boolean {
  const named = `${valueIn(element, 'id') ?? ''} ${valueIn(element, 'class') ?? ''}`;
  return (
    TAGS.has(tagNameOf(element)) ||
    ROLES.has((valueIn(element, 'role') ?? '').toLowerCase()) ||
    isEditable(element) ||
    NAMED.test(named) ||
    isHidden(element)
  );
}

/** Parts that nothing within is read of, whatever it is. */
const AROUND =
  '[contenteditable]:not([contenteditable="false" i]), [role=textbox], [role=searchbox], [role=combobox], dialog, nav, aside, footer, [aria-hidden="true" i], [hidden]';

/** Whether a part as a whole is somewhere people type, beside the page, or where nobody sees it. */
export const isOutOfReach = (part: Element): boolean => nearest(part, AROUND) !== null || isHidden(part);
