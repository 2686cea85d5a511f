import type { Language } from '../../templates/language.ts';
import { alike } from '../checks/leak.ts';
import type { Page } from '../page.ts';
import { countWords, likeness } from '../unit.ts';
import type { Fit } from './form.ts';
import type { Told } from './told.ts';

/** What is weighed of a candidate, by name. */
export type Signs = Readonly<Record<string, number>>;

type Seen = {
  readonly asked: Fit;
  readonly wrong: readonly [Fit, Fit];
  readonly run: readonly Told[];
  /** The share of orders among the acts of the run. */
  readonly orders: number;
  readonly page: Page;
  readonly language: Language;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
const firstWord = (text: string): string => (/\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase();
const yes = (holds: boolean): number => (holds ? 1 : 0);
const PERSON = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{2,}/u;

/** How many stems of a text stand in no other act of its run: words that tie an act to a matter of its own. */
function own(told: Told, { run, page: { stems } }: Seen): number {
  const others = run.filter((one) => one.unit !== told.unit).map(({ act }) => stems(act));
  const mine = [...stems(told.act)];
  return mine.filter((stem) => !others.some((set) => set.has(stem))).length / Math.max(1, mine.length);
}

const counted = new WeakMap<Page, ReadonlyMap<string, number>>();

/** In how many sentences of a page each stem stands; counted once, since many questions are weighed. */
function countsOf(page: Page): ReadonlyMap<string, number> {
  const known = counted.get(page);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { stems } of page.units) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  counted.set(page, counts);
  return counts;
}

/** In how many sentences outside its own case a stem stands. */
function elsewhere(stem: string, told: Told, page: Page): number {
  const own =
    told.layout === 'prose' || told.layout === 'spread'
      ? [told.unit]
      : (page.unitsOf.get(told.unit.part) ?? [told.unit]);
  return (countsOf(page).get(stem) ?? 0) - own.filter(({ stems }) => stems.has(stem)).length;
}

/** The share of an act's stems that two other sentences of the page have too. */
function known(told: Told, { page }: Seen): number {
  const mine = [...page.stems(told.act)];
  return mine.filter((stem) => elsewhere(stem, told, page) >= 2).length / Math.max(1, mine.length);
}

/** Words of an act that begin like one of its own case: "Tankstelle" for "Tanken". */
const begins = ({ act, label }: Told, { page: { pack } }: Seen): boolean => {
  const long = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return long(act).some((word) => long(label).some((other) => alike(word, other, pack)));
};

/** The share of a run's texts that have a word in common with another of them: kinds of one thing, not things of all kinds. */
function akin(texts: readonly string[], { stems }: Page): number {
  const sets = texts.map(stems);
  const shares = sets.filter((set, at) =>
    sets.some((other, index) => index !== at && !set.isDisjointFrom(other)),
  );
  return shares.length / Math.max(1, sets.length);
}

/** Things only this act of its run speaks of, outside its verb: the more of them, the less it could be done in another case. */
function things(told: Told, { run, page: { stems, pack }, asked }: Seen): number {
  const elsewhere = [
    ...run.filter((one) => one.unit !== told.unit).map(({ act }) => act),
    asked.told.label,
  ].map(stems);
  const isVerb = (stem: string): boolean =>
    pack?.imperatives.has(stem) === true || stem === pack?.stem(firstWord(told.act));
  return [...stems(told.act)].filter(
    (stem) => /\p{L}{3}/u.test(stem) && !isVerb(stem) && !elsewhere.some((set) => set.has(stem)),
  ).length;
}

/** "The letter O": a thing that is taken for known where the act stands. */
const definite = ({ act }: Told): number =>
  yes(/(?<!\p{L})(?:the|its|their|der|die|das|den|dem)\s/iu.test(act));

/** A kind of thing by its name alone: what is done with it is plain from what it is. */
const isObject = (label: string): boolean =>
  /^\p{L}+(?:,? \p{L}+){0,2}$/u.test(label) && countWords(label) <= 3;

/** What of a question in each direction tells whether readers find it usable; other signs told nothing on other pages. */
const TELLING = {
  act: 'bias orders lower thingsOff keyWords keyKnown wrongSaid condition item wrongKnown longer labelCode pronoun runActs more wrongThingsMost decides handles wrongDecides wrongHandles runDecides runHandles object',
  case: 'bias decides handles wrongReason oneLeft keyKnown wrongOwn',
} as const;

/** The signs of a question for what is done (`act`), or, its cases and acts changed over, for the case (`case`). */
export function signsOf(seen: Seen, asks: keyof typeof TELLING): Signs {
  // Changed over, what is done stands where the case does.
  const all = allSigns(
    seen,
    ({ act, label }) => (asks === 'act' ? act : label),
    ({ act, label }) => (asks === 'act' ? label : act),
  );
  return Object.fromEntries(
    TELLING[asks].split(' ').map((name) => [asks === 'act' ? name : `case-${name}`, all[name] ?? 0]),
  );
}

function allSigns(
  seen: Seen,
  does: (told: Told) => string,
  named: (told: Told) => string,
): Record<string, number> {
  const { run, page, language } = seen;
  const { runs } = language;
  const { stems } = page;
  const { told: asked } = seen.asked;
  const [one, other] = [seen.wrong[0].told, seen.wrong[1].told];
  const acts = [asked, one, other].map(({ act }) => act);
  const [size = 0, ...others] = acts.map(countWords);
  const [key, first, second] = acts.map((act) => stems(act)) as [Set<string>, Set<string>, Set<string>];
  const label = stems(asked.label);
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size;
  const both = (of: (told: Told) => number): number => of(one) + of(other);
  const thingsOfWrong = [one, other].map((told) => things(told, seen));
  return {
    bias: 1,
    item: yes(asked.layout === 'item'),
    condition: yes(asked.put === 'condition'),
    orders: seen.orders,
    runActs: akin(
      run.map(({ act }) => act),
      page,
    ),
    lastCase: yes(run.at(-1)?.unit === asked.unit),
    lower: yes(/^\p{Ll}/u.test(asked.label)),
    labelCode: yes(/[_\d]\p{L}|\p{L}[_\d]|^["“„]/u.test(asked.label)),
    keyWords: Math.min(12, size) / 12,
    longer: yes(size > Math.max(...others)),
    shorter: yes(size < Math.min(...others)),
    lengthOff: Math.min(1, Math.abs(size - mean(others)) / Math.max(size, mean(others))),
    keyLike: mean([likeness(key, first), likeness(key, second)]),
    oneLeft:
      yes(shared(first, key) + shared(first, second) === 0) +
      yes(shared(second, key) + shared(second, first) === 0),
    wrongSaid: Math.min(2, shared(first, label) + shared(second, label)) / 2,
    wrongOwn: mean([own(one, seen), own(other, seen)]),
    keyKnown: known(asked, seen),
    wrongKnown: mean([known(one, seen), known(other, seen)]),
    wrongThingsMost: Math.min(4, Math.max(...thingsOfWrong)) / 4,
    thingsOff: Math.min(1, Math.abs(things(asked, seen) - mean(thingsOfWrong)) / 3),
    begins: yes(begins(asked, seen)),
    definite: definite(asked),
    pronoun: yes(language.pronoun.test(asked.act)),
    more: Math.min(3, asked.more) / 3,
    runDecides: mean(run.map((told) => yes(runs.decides.test(does(told))))),
    runHandles: mean(run.map((told) => yes(runs.handles.test(does(told))))),
    object: yes(isObject(named(asked))),
    decides: yes(runs.decides.test(does(asked))),
    handles: yes(runs.handles.test(does(asked))),
    wrongDecides: both((told) => yes(runs.decides.test(does(told)))),
    wrongHandles: both((told) => yes(runs.handles.test(does(told)))),
    wrongReason: both(({ reason }) => yes(reason)),
    wrongPerson: both(({ act }) => yes(PERSON.test(act))),
  };
}
