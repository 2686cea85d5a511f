const MACROS = '.jira-issue[data-jira-key],.conf-macro[data-macro-name]';
// What stands there until the page's scripts have asked for the rest.
const WAITING =
  '.issue-placeholder,.aui-icon-wait,[id^="refresh-issues-loading"],[class*="macro-placeholder"],[data-macro-placeholder]';

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const isResolved = (macro: Element): boolean =>
  macro.querySelector(WAITING) === null &&
  !/^.{0,60}getting issue details/i.test(wordsOf(macro)) &&
  (wordsOf(macro) !== '' || macro.querySelector('img,[data-passalong-was]') !== null);

/** What a macro is known by in the page and in an API's HTML: its issue, else its name. */
const nameOf = (macro: Element): string =>
  macro.getAttribute('data-jira-key') ?? macro.getAttribute('data-macro-name') ?? '';

/** The macros of a page by name, as its scripts have drawn them. */
type Drawn = ReadonlyMap<string, readonly Element[]>;

export const NOT_DRAWN: Drawn = new Map();

/** Ask before the page is settled. */
export function drawnOn(root: Element | null): Drawn {
  const found = new Map<string, Element[]>();
  for (const macro of root?.querySelectorAll(MACROS) ?? [])
    found.set(nameOf(macro), [...(found.get(nameOf(macro)) ?? []), macro.cloneNode(true) as Element]);
  return found;
}

/**
 * Puts what the page drew in the place of the macros that an API's HTML leaves to scripts, in place. Returns the names of
 * those the page did not draw; of them only the link stays.
 */
export function resolveMacros(root: Element, drawn: Drawn): string[] {
  const met = new Map<string, number>();
  const missing: string[] = [];
  for (const macro of root.querySelectorAll(MACROS)) {
    const name = nameOf(macro);
    const index = met.get(name) ?? 0;
    met.set(name, index + 1);
    if (isResolved(macro)) continue;
    const there = drawn.get(name)?.[index];
    if (there !== undefined && isResolved(there)) {
      macro.replaceWith(root.ownerDocument.importNode(there, true));
      continue;
    }
    missing.push(name);
    macro.replaceChildren(...[...macro.querySelectorAll('a[href]')].slice(0, 1));
    for (const waiting of macro.querySelectorAll(WAITING)) waiting.remove();
  }
  return missing;
}
