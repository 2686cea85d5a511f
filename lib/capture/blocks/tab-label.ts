import { oncePer } from '../reading/once.ts';
import { wordsIn } from './shape.ts';

const PANEL = '[role=tabpanel],.tab-pane';

/** The tab that shows a panel and what it is called: by ARIA, else by their order, else because it points at the panel. */
export function tabOf(panel: Element): { tab: Element | null; label: string } {
  const by = panel.getAttribute('aria-labelledby')?.split(/\s+/)[0] ?? '';
  const said = panel.getAttribute('aria-label')?.trim() ?? '';
  const tab = byId(panel, by) ?? (said === '' ? (byOrder(panel) ?? byPointer(panel)) : null);
  return { tab, label: tab === null ? said : wordsIn(tab) };
}

/** Where all that belongs together stands: the page, or the part an adapter took out of it. */
const rootOf = (element: Element): Document | Element => element.getRootNode() as Document | Element;

function byId(panel: Element, id: string): Element | null {
  if (id === '') return null;
  const root = rootOf(panel);
  if ('getElementById' in root) return root.getElementById(id);
  return root.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`);
}

function byPointer(panel: Element): Element | null {
  if (!/^[\w-]+$/.test(panel.id)) return null;
  const pointers = ['aria-controls="', 'href="#', 'data-bs-target="#', 'data-target="#'];
  return rootOf(panel).querySelector(pointers.map((pointer) => `[${pointer}${panel.id}"]`).join(','));
}

/** The n-th tab of the one list that stands beside the panels; lists in a panel are of its own tabs. */
function byOrder(panel: Element): Element | null {
  const parent = panel.parentElement;
  const panels = [...(parent?.children ?? [])].filter((beside) => beside.getAttribute('role') === 'tabpanel');
  for (const around of [parent, parent?.parentElement ?? null]) {
    const [list, other] = [...(around?.querySelectorAll('[role=tablist]') ?? [])].filter(
      (found) => !panels.some((one) => one.contains(found)),
    );
    if (list === undefined || other !== undefined) continue;
    const tabs = [...list.querySelectorAll('[role=tab]')];
    return tabs.length === panels.length ? (tabs[panels.indexOf(panel)] ?? null) : null;
  }
  return null;
}

const holdsSomething = (panel: Element): boolean =>
  wordsIn(panel) !== '' || panel.querySelector('img,[data-passalong-was]') !== null;

const saidIn = oncePer(
  (root: ParentNode): ReadonlySet<Element | null> =>
    new Set([...root.querySelectorAll(PANEL)].filter(holdsSomething).map((panel) => tabOf(panel).tab)),
);

/** True for a tab whose panel is on the page and holds something, so that its words are said there. */
export const isSaid = (tab: Element): boolean => saidIn(rootOf(tab)).has(tab);

/** The list a tab, or a part of a list, stands in. */
function listOf(element: Element): Element {
  const around = element.closest('[role=tablist],[role=tabpanel]');
  return around?.getAttribute('role') === 'tablist' ? around : element;
}

/** In an accordion each tab stands above its panel; a row of tabs alone holds no panel. */
export const isRow = (element: Element): boolean => listOf(element).querySelector(PANEL) === null;
