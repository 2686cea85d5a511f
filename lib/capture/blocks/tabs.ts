import type { BlockKind, Reader } from './reader.ts';
import { classOf, labelOf, wordsIn } from './shape.ts';

const SETS = '.tabbed-set,.sd-tab-set,.vp-code-group,.code-group,.CodeTabs';
const PANELS =
  ':scope > .tabbed-content > .tabbed-block,:scope > .tabbed-content,:scope > .sd-tab-content,:scope > .blocks > *,:scope > .CodeTabs-inner > pre';
const LABELS =
  ':scope > .tabbed-labels > label,:scope > label,:scope > .tabs > label,:scope > .tabs > button,:scope > .CodeTabs-toolbar > button';

/** Panels by order; a wrapper around panels is none itself. */
const panelsOf = (set: Element): Element[] =>
  [...set.querySelectorAll(PANELS)].filter((panel) => panel.querySelector(':scope > .tabbed-block') === null);

/** Sets whose labels and panels belong together by their order alone. */
export const tabSet: BlockKind = {
  id: 'tab-set',
  matches: (element) =>
    element.hasAttribute('class') && element.matches(SETS) && panelsOf(element).length > 0,
  read(element, reader) {
    const labels = [...element.querySelectorAll(LABELS)];
    for (const [index, panel] of panelsOf(element).entries()) {
      const label = labels[index];
      readTab(label === undefined ? '' : reader.text(label, ' ').text, reader, () => reader.element(panel));
    }
  },
};

/** A panel that says by ARIA, or by its class, which tab shows it. */
export const tabPanel: BlockKind = {
  id: 'tab-panel',
  matches: (element) =>
    element.getAttribute('role') === 'tabpanel' ||
    /(?:^|\s)(?:tab-pane|tabcontent)(?:\s|$)/.test(classOf(element)),
  read: (element, reader) => readTab(labelOfPanel(element), reader, () => reader.children(element)),
};

/** By its children alone: a selector would look at all that stands in each part of the page. */
function holdsTab(element: Element): boolean {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    if (child.getAttribute('role') === 'tab') return true;
  return false;
}

/** The row of tabs; its words stand in the blocks of the panels. */
export const tabList: BlockKind = {
  id: 'tab-list',
  matches: (element) => element.getAttribute('role') === 'tablist' || holdsTab(element),
  read(element, reader) {
    reader.flush();
    const isNamed = element.ownerDocument.querySelector('[role=tabpanel],.tab-pane') !== null;
    if (!isNamed) reader.leave('navigation', labelOf(element));
  },
};

function readTab(label: string, reader: Reader, read: () => void): void {
  reader.inside(label === '' ? {} : { tab: label.slice(0, 200) }, read);
}

function labelOfPanel(panel: Element): string {
  const page = panel.ownerDocument;
  const by = panel.getAttribute('aria-labelledby')?.split(/\s+/)[0] ?? '';
  const tab = by === '' ? null : page.getElementById(by);
  if (tab !== null) return wordsIn(tab);
  const said = panel.getAttribute('aria-label')?.trim() ?? '';
  return said || labelByOrder(panel) || labelByPointer(panel);
}

function labelByPointer(panel: Element): string {
  if (!/^[\w-]+$/.test(panel.id)) return '';
  const pointers = ['aria-controls="', 'href="#', 'data-bs-target="#', 'data-target="#'];
  const tab = panel.ownerDocument.querySelector(
    pointers.map((pointer) => `[${pointer}${panel.id}"]`).join(','),
  );
  return tab === null ? '' : wordsIn(tab);
}

/** The n-th tab of the one list that stands beside the panels. */
function labelByOrder(panel: Element): string {
  const beside = [...(panel.parentElement?.children ?? [])];
  const panels = beside.filter((sibling) => sibling.getAttribute('role') === 'tabpanel');
  const lists = panel.parentElement?.parentElement?.querySelectorAll('[role=tablist]');
  const tabs = lists?.length === 1 ? [...(lists[0]?.querySelectorAll('[role=tab]') ?? [])] : [];
  const tab = tabs.length === panels.length ? tabs[panels.indexOf(panel)] : undefined;
  return tab === undefined ? '' : wordsIn(tab);
}
