import type { BlockKind, Reader } from './reader.ts';
import { classOf, labelOf } from './shape.ts';
import { isRow, isSaid, tabOf } from './tab-label.ts';

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
  read(element, reader) {
    const { tab, label } = tabOf(element);
    // The head of an accordion was read above.
    readTab(tab === null || isRow(tab) ? label : '', reader, () => reader.children(element));
  },
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
  matches: (element) => (element.getAttribute('role') === 'tablist' || holdsTab(element)) && isRow(element),
  read(element, reader) {
    reader.flush();
    const tabs = [...element.querySelectorAll('[role=tab]')];
    const others = tabs.filter((tab) => !isSaid(tab));
    if (others.length === tabs.length) reader.leave('navigation', labelOf(element));
    else for (const tab of others) reader.leave('loading', labelOf(tab));
  },
};

/** A head of an accordion: a heading, where it holds one, else a line of its own. */
export const tabHead: BlockKind = {
  id: 'tab-head',
  matches: (element) => element.getAttribute('role') === 'tab',
  read(element, reader) {
    if (element.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]') !== null) reader.children(element);
    else {
      const words = reader.text(element, ' ');
      if (words.text !== '') reader.emit({ kind: 'paragraph', ...words });
    }
    reader.flush();
  },
};

/** A tab in a tab says both labels, the outer one first. */
function readTab(label: string, reader: Reader, read: () => void): void {
  const tab = [reader.place.tab ?? '', label].filter((part) => part !== '').join(' / ');
  reader.inside(tab === '' ? {} : { tab: tab.slice(0, 200) }, read);
}
