import { Readability } from '@mozilla/readability';

const NUMBER = 'data-passalong-n';
// Beyond this Readability takes seconds; landmarks decide alone.
const MOST_ELEMENTS = 40_000;

/**
 * The elements Readability takes for the article, asked on a copy. It is only ever a hint about where the content is:
 * an empty set says nothing was found.
 */
export function readableElements(document: Document): Set<Element> {
  const originals = [...document.body.querySelectorAll('*')];
  if (originals.length > MOST_ELEMENTS) return new Set();
  const copy = document.cloneNode(true) as Document;
  for (const [index, element] of [...copy.body.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(index));
  const article = parse(copy);
  const kept = new Set<Element>();
  for (const element of article?.querySelectorAll(`[${NUMBER}]`) ?? []) {
    const original = originals[Number(element.getAttribute(NUMBER))];
    if (original !== undefined) kept.add(original);
  }
  return kept;
}

function parse(copy: Document): Element | null {
  // Only what is kept matters, so nothing is serialised.
  const reader = new Readability<Element>(copy, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    // It trips over odd documents; the landmarks still stand.
    return null;
  }
}
