import { wordsIn } from './blocks/shape.ts';

const PLACES = '[rel~=author],[itemprop=author],[itemprop=creator],.author,.user-hover,.byline a,.vcard .fn';
const MOST = 200;

// Two to four words as people write names; anything else an author may be is no person.
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|del|der|den|da|di|dos|bin|al|el|la|le)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** People the page names as its authors. */
export function authorsIn(document: Document): string[] {
  const declared = document.querySelector('meta[name=author i]')?.getAttribute('content') ?? '';
  const shown = [...document.querySelectorAll(PLACES)].slice(0, MOST).map(wordsIn);
  const names = [declared, ...shown].map((name) => name.replace(/^by\s+/i, '').trim());
  return [...new Set(names)].filter((name) => name.length <= 60 && FULL_NAME.test(name));
}
