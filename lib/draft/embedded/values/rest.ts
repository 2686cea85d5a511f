import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import { formOf } from '../runs/form.ts';
import { countWords, type Unit } from '../unit.ts';
import type { Place } from './places.ts';
import { numberOf, type Value, valuesIn } from './value.ts';

const PART = /[,;:]\s+|\s[–—]\s|\.\s+/u;
const MOST_BEFORE = 1;
const MOST_BEHIND = 2;
/** Marks of stress that were left in the text: "*and*". */
const STRESS = /[*_]\p{L}[^*_]*[*_]/u;

const isClass = ({ of }: Value): boolean => of === 'colour' || of.startsWith('code');

/** True where an act decides something else first, which would be given away, and the value only adds to it. */
function isAddition(own: Value, { text, run, unit }: Place, page: Page, language: Language): boolean {
  if (isClass(own)) return false;
  const before = text.slice(0, own.start);
  const heads = before.split(PART).slice(0, -1);
  if (heads.length > MOST_BEFORE) return true;
  if (text.slice(own.end).split(PART).length - 1 > MOST_BEHIND) return true;
  if (valuesIn(before, language).some(isClass) || heads.some((head) => countWords(head) <= 1)) return true;
  const [head] = heads;
  if (head === undefined || formOf(head, page) !== 'order') return false;
  const shared = (other: Unit): boolean =>
    other !== unit && other.text.toLowerCase().includes(head.toLowerCase());
  return ![...run].some(shared);
}

/** "3 days, then freeze on the third": the number is told again. */
function toldAgain(own: Value, { text }: Place, language: Language): boolean {
  const nth = own.amount === null ? undefined : language.values.ordinals[numberOf(own.number, language)];
  if (nth === undefined) return false;
  const rest = `${text.slice(0, own.start)} ${text.slice(own.end)}`.toLowerCase();
  return (rest.match(/\p{L}+/gu) ?? []).some((word) => word.startsWith(nth));
}

/** True where the page has what follows on a class with this class alone, so that it names the class. */
function tailNames(own: Value, { text, unit }: Place, page: Page, language: Language): boolean {
  if (!isClass(own)) return false;
  const tail = text.slice(own.end).split(PART).slice(1).join(' ');
  const stems = page.stems(tail);
  if (stems.size === 0) return false;
  const has = page.units.filter((other) => other !== unit && stems.isSubsetOf(page.stems(other.part.text)));
  const named = (other: Unit): boolean =>
    valuesIn(other.part.text, language).some(
      (value) => value.of === own.of && value.number.toLowerCase() === own.number.toLowerCase(),
    );
  return has.length > 0 && has.every(named);
}

/** What was found by measuring, or is only near the number. */
const isMeasured = (own: Value, text: string, { values }: Language): boolean =>
  own.amount !== null && (values.measured.test(text) || values.nearly.test(text.slice(0, own.start)));

/** True where the words around a value tell which it is, or where it is not what they are about. */
export const restSpoils = (own: Value, place: Place, page: Page, language: Language): boolean =>
  STRESS.test(place.text) ||
  STRESS.test(place.label) ||
  isAddition(own, place, page, language) ||
  toldAgain(own, place, language) ||
  tailNames(own, place, page, language) ||
  isMeasured(own, place.text, language);

/** True for a case that no one knows from its words: the name of a class, a lone adjective, a comparison with nothing, a clause cut at its verb. */
export function isVague({ label, layout, put }: Place, language: Language): boolean {
  const { values } = language;
  if (values.compares.test(label)) return true;
  if (put === 'name' && values.atVerb.test(label)) return true;
  if (layout === 'row') return false;
  if (
    layout === 'prose' &&
    put === 'name' &&
    countWords(label) === 1 &&
    !/\p{Ll}\p{Lu}|^\p{Lu}+$/u.test(label)
  )
    return true;
  const bare = label.replace(/[.:]$/u, '');
  return (
    values.adjective.test(bare) ||
    valuesIn(bare, language).some((value) => isClass(value) && value.text === bare)
  );
}
