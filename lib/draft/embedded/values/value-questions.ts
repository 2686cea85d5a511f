import type { Language } from '../../templates/language.ts';
import { sound } from '../checks/build.ts';
import type { Answer, Idea } from '../checks/idea.ts';
import { optionText } from '../checks/option-text.ts';
import type { Page } from '../page.ts';
import { topicOf } from '../runs/fits.ts';
import { formOf } from '../runs/form.ts';
import { spanOf } from '../span.ts';
import { countWords, type Unit } from '../unit.ts';
import { isBelieved } from './believed.ts';
import { othersOf, type Placed } from './others.ts';
import { type Place, placesOn } from './places.ts';
import { isVague, restSpoils } from './rest.ts';
import { numbersIn, type Value, valuesIn } from './value.ts';

const LEAST_WORDS = 4;
/** With more of them, one is a detail among others. */
const MOST_NUMBERS = 3;

/** What is told beside the matter, what was, and what was cut in the middle. */
function idle({ text, label, unit }: Place, page: Page, language: Language): boolean {
  const { values } = language;
  const heading = page.sections[unit.section]?.title ?? '';
  return (
    values.aside.test(heading) ||
    values.past.test(text) ||
    values.past.test(label) ||
    values.lasts.test(text) ||
    values.cut.test(text) ||
    numbersIn(text, language).length > MOST_NUMBERS
  );
}

const nounBehind = (text: string, { end }: Value): string =>
  /^\s(\p{L}{3,})/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? '';

/** "Flag F" for a fee: a letter that stands for the case. */
const spelt = (code: string, words: string): boolean =>
  /^\p{Lu}/u.test(code) &&
  (words.match(/\p{L}{3,}/gu) ?? []).some((word) => word.toUpperCase().startsWith(code.slice(0, 1)));

/** True for a value that stands by itself: no end of a range, no time of day that only tells when something was. */
function binds({ of, start, end }: Value, text: string, { values }: Language): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  const range = (values.from.test(before) && /\d|\p{L}/u.test(before)) || values.to.test(behind);
  return !range && (of !== 'clock' || values.until.test(before));
}

const scenarioOf = ({ put, layout, header, label }: Place, { runs }: Language): string => {
  if (layout === 'row') return runs.asks.row(header, label);
  return put === 'condition' ? runs.asks.condition(label) : runs.asks.name(label);
};

/** The words of a place with another value in place of its own. */
function exchanged({ text }: Place, own: Value, other: Value): string {
  const code = own.of.startsWith('code');
  // "Three" at the start of its own sentence is "three" within this one.
  const within = `${other.text.slice(0, 1).toLowerCase()}${other.text.slice(1)}`;
  const value = code ? own.text.replace(own.number, other.number) : within;
  return optionText(`${text.slice(0, own.start)}${value}${text.slice(own.end)}`);
}

/** A sentence, or what the row of a cell is called: the cell alone does not tell what its value belongs to. Both stand on the page. */
function inItsRow({ text, part }: Unit): string {
  const { block, index } = part;
  if (block.kind !== 'table') return text;
  const at = index - (block.caption ? 1 : 0);
  const row = block.rows.find((_, nth) => block.rows.slice(0, nth + 1).flat().length > at);
  const label = row?.[0]?.text.trim() ?? '';
  return label === '' ? text : label;
}

function asked(place: Place, own: Value, page: Page, language: Language): Idea[] {
  const { text, form, label, unit, run } = place;
  const { runs, templates, values } = language;
  const topic = topicOf({ unit, layout: place.layout }, page, language);
  const around = `${topic} ${label} ${text.slice(0, own.start)} ${text.slice(own.end)}`;
  const code = own.of.startsWith('code');
  if (topic === '' || !binds(own, text, language) || restSpoils(own, place, page, language)) return [];
  if (form === 'act' && around.toLowerCase().includes(own.text.toLowerCase())) return [];
  if (code && spelt(own.number, `${topic} ${label}`)) return [];
  const beside = valuesIn(text, language).filter(({ start }) => start !== own.start);
  const fits = (other: Placed): boolean =>
    isBelieved(own, other, beside, language) &&
    (own.of !== 'colour' || nounBehind(other.at.text, other) === nounBehind(text, own));
  const others = othersOf({ ...own, at: unit }, { run, fits }, page, language);
  if (others === null) return [];
  const order = form === 'act' && formOf(text, page) === 'order';
  // Two words tell little, unless those beside them are as short.
  if (form === 'act' && !order && countWords(text) < LEAST_WORDS && !others.every(({ at }) => run.has(at)))
    return [];
  const wrong = others.map(
    (other): Answer => ({
      text: exchanged(place, own, other),
      rationale: values.asks.elsewhere(other.found, inItsRow(other.at)),
    }),
  ) as [Answer, Answer];
  return [
    {
      made: 'value',
      scenario: `${topic} ${scenarioOf(place, language)}`,
      about: label,
      case: label,
      question: order ? runs.asks.act : runs.asks.holds,
      right: { text: optionText(text), rationale: templates.rationale.right(unit.text) },
      wrong,
      span: spanOf(unit),
      section: unit.section,
      order: unit.order,
      worth: 0,
    },
  ];
}

/** Every question on a value that no rule objects to: the page's words for a case, beside the same words with another value of the page. */
export function valueQuestions(page: Page): Idea[] {
  const { language } = page;
  if (language === null) return [];
  return placesOn(page, language)
    .filter((place) => !idle(place, page, language) && !isVague(place, language))
    .flatMap((place) => valuesIn(place.text, language).flatMap((own) => asked(place, own, page, language)))
    .filter((idea) => sound(idea, page));
}
