import { wordsIn } from './blocks/shape.ts';

const SUFFIX = /\s+[|\-–—·•:»~]{1,2}\s+|\s*[|»]\s*/;
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The page's own title: its first heading where that is what the document is called, else the document's without the site. */
export function titleOf(document: Document, root: Element, documentTitle: string): string {
  const inside = headingsIn(root)
    .map(headingWords)
    .filter((text) => text !== '');
  const around = headingsIn(document.body)
    .filter((heading) => heading.closest(SITE) === null)
    .map(headingWords);
  const named = (headings: string[]) => headings.find((heading) => isNamedIn(heading, documentTitle));
  return named(inside) ?? named(around) ?? inside[0] ?? withoutSite(documentTitle);
}

// Where pages write what the site is called.
const SITE = 'body > header,body > div > header,[role=banner],nav,footer';

const headingsIn = (element: Element): Element[] => [
  ...element.querySelectorAll('h1,[role=heading][aria-level="1"]'),
];

/** A heading's words without the signs and buttons in it. */
export function headingWords(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(
    'button,[role=button],.headerlink,.header-anchor,.hash-link,.anchor',
  )) {
    if (!/\p{L}{3}/u.test(extra.textContent ?? '') || extra.matches('button,[role=button]')) extra.remove();
  }
  return wordsIn(copy)
    .replace(/\s*[¶#]$/, '')
    .trim();
}

/** One of the two is (nearly) the other. */
function isNamedIn(heading: string, documentTitle: string): boolean {
  const words = letters(heading);
  const title = letters(documentTitle);
  if (words === '' || title === '') return false;
  return (
    (title.includes(words) && words.length * 4 >= title.length) ||
    words.includes(letters(withoutSite(documentTitle)))
  );
}

// "Bug #12: " and "PROJ-12 - " say which one it is, not what it is about.
const KEY =
  /^(?:\[[A-Z][A-Z0-9_]+-\d+\]|[A-Z][A-Z0-9_]+-\d+|(?:\p{L}+\s*)?#\d+|\d{2,})(?:\s*[:\-–—]\s*|\s+|$)/u;

/** "Install | Docs | Acme" is "Install"; "17541 – It does not start" is "It does not start". */
function withoutSite(title: string): string {
  const bare = title.trim().replace(KEY, '');
  const parts = (bare === '' ? title : bare).split(SUFFIX).map((part) => part.trim());
  return parts.find((part) => part !== '') ?? title.trim();
}
