import type { Language } from '../../templates/language.ts';
import { sound } from '../checks/build.ts';
import { alike, leaks } from '../checks/leak.ts';
import type { Page } from '../page.ts';
import { countWords } from '../unit.ts';
import {
  apart,
  bareOf,
  bothHold,
  type Candidate,
  hinted,
  ideaOf,
  near,
  nearest,
  pairsOf,
  saidToo,
  shorter,
  topicOf,
} from './fits.ts';
import { type Fit, formOf } from './form.ts';
import { signsOf } from './signs.ts';
import type { Told } from './told.ts';

/** An act that names its own case shows where it belongs. */
const shows = ({ told }: Fit, asked: Told, { stems, pack }: Page): boolean => {
  const here = stems(asked.label).union(stems(asked.act));
  const long = (text: string): string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return (
    [...stems(told.act)].some((stem) => stems(told.label).has(stem) && !here.has(stem)) ||
    long(told.act).some(
      (word) =>
        !here.has(pack?.stem(word) ?? word) && long(told.label).some((other) => alike(word, other, pack)),
    )
  );
};

const scenarioOf = ({ put, layout, header, label }: Told, { runs }: Language): string => {
  const bare = bareOf(label);
  if (layout === 'row') return runs.asks.row(header, bare);
  return put === 'condition' ? runs.asks.condition(label) : runs.asks.name(bare);
};

/** An act as it stands, or the part of it that is most nearly as long as the key. */
const asLongAs = (key: string, other: Fit, page: Page): Fit[] => {
  if (near(key, other.told.act)) return [other];
  const off = ({ told }: Fit): number => Math.abs(countWords(told.act) - countWords(key));
  const parts = shorter(other.told, page)
    .map((told) => ({ told, form: formOf(told.act, page) }))
    .filter(({ told, form }) => form === other.form && near(key, told.act));
  return parts.toSorted((a, b) => off(a) - off(b)).slice(0, 1);
};

/** Pairs of siblings whose acts may stand beside that of the case. */
function pairsFor(asked: Fit, fits: readonly Fit[], page: Page): [Fit, Fit][] {
  const { told } = asked;
  const rivals = fits
    .filter((other) => other.told.unit !== told.unit && other.form === asked.form)
    .flatMap((other) => asLongAs(told.act, other, page))
    .filter(
      (other) =>
        apart(told.act, other.told.act, page) &&
        !bothHold(told.label, other.told.label, page) &&
        !shows(other, told, page) &&
        !saidToo(other, told, page),
    );
  return pairsOf(nearest(rivals, asked)).filter(
    ([one, other]) =>
      apart(one.told.act, other.told.act, page) &&
      !leaks(told.label, told.act, [one.told.act, other.told.act], page.pack),
  );
}

/** "Template S" for spam: a letter that stands for the case. */
const spelt = (label: string, act: string): boolean =>
  Array.from(act.matchAll(/(?<![\p{L}\p{N}'’])\p{Lu}(?![\p{L}\p{N}'’])/gu), ([letter]) => letter).some(
    (letter) => label.split(/\s+/u).some((word) => word.toUpperCase().startsWith(letter)),
  );

/** What is done in a case: the acts of its siblings are the wrong answers. */
export function actQuestions(asked: Fit, fits: readonly Fit[], page: Page, language: Language): Candidate[] {
  const { told, form } = asked;
  const { runs } = language;
  const topic = topicOf(told, page, language);
  if (topic === '' || spelt(told.label, told.act) || hinted(told, language)) return [];
  const said = {
    scenario: `${topic} ${scenarioOf(told, language)}`,
    about: told.label,
    question: form === 'order' ? runs.asks.act : runs.asks.holds,
    answer: ({ act }: Told) => act,
  };
  const orders = fits.filter((fit) => fit.form === 'order').length / fits.length;
  return pairsFor(asked, fits, page).flatMap((pair) => {
    const idea = ideaOf(said, asked, pair, language);
    if (!sound(idea, page)) return [];
    const run = fits.map((fit) => fit.told);
    return [{ idea, signs: signsOf({ asked, wrong: pair, run, orders, page, language }, 'act') }];
  });
}
