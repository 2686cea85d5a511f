import { wordsIn } from './blocks/shape.ts';
import { isFullName, isLoneName, isUncasedName } from './person-shape.ts';
import { bareName, isNoPerson } from './redact/no-person.ts';

// Who wrote a page; the others hold whatever a page's style calls so.
const MARKED = '[rel~=author],[itemprop=author],[itemprop=creator]';
const PLACES = `${MARKED},.author,.user-hover,.byline a,.vcard .fn`;
const MOST = 200;
const LONGEST = { value: 500, name: 60 };

const BY = /^(?:by|بقلم|מאת|लेखक)\s+/i;
const PARTED = /\s*[,;&，；、]\s*(?:(?:and|und|et|y|e|en)\s+)?|\s+(?:and|und|et|y|e|en)\s+/u;

/** People the page names as its authors. */
export function authorsIn(document: Document): string[] {
  const declared = document.querySelector('meta[name=author i]')?.getAttribute('content') ?? '';
  const shown = [...document.querySelectorAll(PLACES)]
    .slice(0, MOST)
    .flatMap((element) => namesIn(wordsIn(element), element.matches(MARKED)));
  return [...new Set([...namesIn(declared, false), ...shown])];
}

/** A firm or a department among them makes all of them none: it is written in parts too. */
function namesIn(value: string, marked: boolean): string[] {
  const whole = bareName(value.slice(0, LONGEST.value).trim().replace(BY, ''));
  if (isNoPerson(whole)) return [];
  const names = whole
    .split(PARTED)
    .map(bareName)
    .filter((name, at) => at === 0 || !isDegree(name));
  const isName = (name: string): boolean =>
    name.length <= LONGEST.name &&
    (isFullName(name, names.length > 1) || isLoneName(name) || (marked && isUncasedName(name)));
  return names.every(isName) ? names : [];
}

const isDegree = (name: string): boolean => bareName(`Anna Berg, ${name}`) === 'Anna Berg';
