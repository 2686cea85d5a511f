import { classIn, findAllOn, fits, hasIn, idOf, nearest, parentOf, tagNameOf, valueIn } from './safe-dom.ts';

const TRIGGERS =
  '[role=tab][aria-controls],[aria-expanded=false][aria-controls],[data-bs-toggle=tab],[data-bs-toggle=pill],[data-bs-toggle=collapse],[data-toggle=tab],[data-toggle=pill],[data-toggle=collapse]';
const MENU_PARTS =
  'nav,header,footer,aside,[role=navigation],[role=banner],[role=menubar],[role=menu],[role=toolbar]';
const NOT_CONTENT =
  'nav,menu,dialog,[role=menu],[role=listbox],[role=dialog],[role=tooltip],[role=navigation],[role=search]';
// Panels that widespread generators switch with CSS alone, without a word of ARIA.
const PANEL_CLASS =
  /(?:^|\s)(?:tab-?pane|tab-?panel|tabbed-block|tabbed-content|tab-content|sd-tab-content|tabcontent|(?:expand|nestedExpand)-content(?:-wrapper)?|vp-tab-panel)(?:\s|$)/i;

/** The ids of parts that a tab or an expander of the page's content can show. */
export function foldableIds(document: Document): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const trigger of findAllOn(document, TRIGGERS)) {
    if (hasIn(trigger, 'aria-haspopup') || nearest(trigger, MENU_PARTS) !== null) continue;
    for (const id of targetsOf(trigger)) ids.add(id);
  }
  return ids;
}

function targetsOf(trigger: Element): string[] {
  const pointer =
    valueIn(trigger, 'data-bs-target') ?? valueIn(trigger, 'data-target') ?? valueIn(trigger, 'href') ?? '';
  const named = pointer.startsWith('#') ? [pointer.slice(1)] : [];
  return [...(valueIn(trigger, 'aria-controls') ?? '').split(/\s+/), ...named].filter((id) => id !== '');
}

/** True for a part that is not shown now but that the reader can unfold: its words are read and marked closed. */
export function isFoldable(element: Element, ids: () => ReadonlySet<string>): boolean {
  if (isUntilFound(element) || valueIn(element, 'role') === 'tabpanel') return true;
  if (idOf(element) !== '' && ids().has(idOf(element))) return !fits(element, NOT_CONTENT);
  return isCodeTab(element) || (PANEL_CLASS.test(classIn(element)) && !fits(element, 'pre,code'));
}

export const isUntilFound = (element: Element): boolean => valueIn(element, 'hidden') === 'until-found';

/** A code block of a group where a row of labels chooses which one is shown. */
function isCodeTab(element: Element): boolean {
  if (fits(element, '.CodeTabs-inner > pre')) return true;
  const blocks = parentOf(element);
  if (blocks === null || !fits(blocks, '.blocks')) return false;
  const group = parentOf(blocks);
  return group !== null && fits(group, '.vp-code-group,.code-group,[class*=code-group]');
}

/** True for what a closed `<details>` keeps folded: everything but its summary. */
export const isClosedDetails = (element: Element): boolean =>
  tagNameOf(element) === 'details' && !hasIn(element, 'open');
