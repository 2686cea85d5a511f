import type { Language } from '../../templates/language.ts';
import { alike } from '../checks/leak.ts';
import type { Page } from '../page.ts';
import { countWords, likeness } from '../unit.ts';
import type { Fit } from './form.ts';
import type { Told } from './told.ts';

/** What is weighed of a candidate, by name. */
export type Signs = Readonly<Record<string, number>>;

export type Seen = {
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

const headings = new WeakMap<Page, ReadonlySet<string>>();

function headingsOf(page: Page): ReadonlySet<string> {
  const found =
    headings.get(page) ??
    page.stems([page.capture.title, ...page.sections.map(({ title }) => title)].join(' '));
  headings.set(page, found);
  return found;
}

/** What only this case of the page speaks of: an act with it is plainly of another case. */
function strange(told: Told, seen: Seen): number {
  const { page } = seen;
  const verb = page.pack?.stem(firstWord(told.act));
  return [...page.stems(told.act)].filter(
    (stem) =>
      /\p{L}{3}/u.test(stem) &&
      stem !== verb &&
      page.pack?.imperatives.has(stem) !== true &&
      elsewhere(stem, told, page) <= 0 &&
      !headingsOf(page).has(stem),
  ).length;
}

const LEAST_LETTERS = 4;

/** Words of an act that begin like one of its own case: "Tankstelle" for "Tanken". */
const begins = ({ act, label }: Told, { page: { pack } }: Seen): boolean => {
  const long = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return long(act).some((word) =>
    long(label).some((other) => word.length >= LEAST_LETTERS && alike(word, other, pack)),
  );
};

/** How far the acts of a run are made of the same words, so that each might be done in another case. */
const mixable = (seen: Seen): number => 1 - mean(seen.run.map((told) => own(told, seen)));

/** The share of a run's texts that have a word in common with another of them: kinds of one thing, not things of all kinds. */
function akin(texts: readonly string[], { stems }: Page): number {
  const sets = texts.map(stems);
  const shares = sets.filter((set, at) =>
    sets.some((other, index) => index !== at && !set.isDisjointFrom(other)),
  );
  return shares.length / Math.max(1, sets.length);
}

/** How many cases of the run have one of these acts as well: then it is a kind of answer, not a matter of its own. */
const again = (acts: readonly string[], { run }: Seen): number =>
  run.filter(({ act }) => acts.some((one) => one.toLowerCase() === act.toLowerCase())).length - acts.length;

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

export function signsOf(seen: Seen): Signs {
  const { run, page, language } = seen;
  const { stems } = page;
  const { told: asked, form } = seen.asked;
  const forms = seen.wrong.map((fit) => fit.form);
  const [one, other] = [seen.wrong[0].told, seen.wrong[1].told];
  const acts = [asked, one, other].map(({ act }) => act);
  const sizes = acts.map(countWords);
  const [size = 0, ...others] = sizes;
  const [key, first, second] = acts.map((act) => stems(act)) as [Set<string>, Set<string>, Set<string>];
  const label = stems(asked.label);
  const topic = stems(`${page.capture.title} ${page.sections[asked.unit.section]?.title ?? ''}`);
  const verbs = new Set(acts.map(firstWord)).size;
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size;
  const idle = acts.map((act) => language.runs.idle.test(act));
  const marks = /[,;]|(?<!\p{L})(?:and|und)(?!\p{L})/u;
  return {
    bias: 1,
    german: yes(language.language === 'de'),
    row: yes(asked.layout === 'row'),
    item: yes(asked.layout === 'item'),
    paragraph: yes(asked.layout === 'paragraph'),
    heading: yes(asked.layout === 'heading'),
    prose: yes(asked.layout === 'prose'),
    spread: yes(asked.layout === 'spread'),
    condition: yes(asked.put === 'condition'),
    aim: yes(asked.put === 'aim'),
    order: yes(form === 'order'),
    statement: yes(form === 'statement'),
    statements: yes(forms[0] === 'statement') + yes(forms[1] === 'statement'),
    clipped: yes(asked.clipped),
    lower: yes(/^\p{Ll}/u.test(asked.label)),
    later: Math.min(2, asked.later) / 2,
    wrongLater: Math.min(2, one.later + other.later) / 2,
    mixed: yes(forms[0] !== form) + yes(forms[1] !== form),
    odd: yes(forms[0] !== form && forms[1] !== form),
    cut: yes(asked.cut === true),
    wrongCut: yes(one.cut === true) + yes(other.cut === true),
    pronoun: yes(language.pronoun.test(asked.act)),
    wrongPronoun: yes(language.pronoun.test(one.act)) + yes(language.pronoun.test(other.act)),
    wrongReason: yes(one.reason) + yes(other.reason),
    orders: seen.orders,
    cases: Math.min(8, run.length) / 8,
    keyWords: Math.min(12, size) / 12,
    wrongWords: Math.min(12, mean(others)) / 12,
    tiny: yes(size <= 2),
    longer: yes(size > Math.max(...others)),
    shorter: yes(size < Math.min(...others)),
    lengthOff: Math.min(1, Math.abs(size - mean(others)) / Math.max(size, mean(others))),
    wrongOff: Math.min(1, Math.abs((others[0] ?? 0) - (others[1] ?? 0)) / Math.max(1, ...others)),
    keyLike: mean([likeness(key, first), likeness(key, second)]),
    keyMost: Math.max(likeness(key, first), likeness(key, second)),
    wrongLike: likeness(first, second),
    keyLeft: yes(shared(key, first) === 0 && shared(key, second) === 0),
    oneLeft:
      yes(shared(first, key) + shared(first, second) === 0) +
      yes(shared(second, key) + shared(second, first) === 0),
    verbs: (3 - verbs) / 2,
    labelWords: Math.min(14, countWords(asked.label)) / 14,
    labelShort: yes(label.size <= 1),
    labelFinite: yes(language.finite(asked.label, page.pack?.imperatives ?? new Set())),
    labelDigits: yes(/\d/u.test(asked.label)),
    labelsDigits: yes([asked, one, other].every(({ label: text }) => /\d/u.test(text))),
    labelsLike: mean([likeness(label, stems(one.label)), likeness(label, stems(other.label))]),
    labelCode: yes(/[_\d]\p{L}|\p{L}[_\d]|^["“„]/u.test(asked.label)),
    keyDigits: yes(/\d/u.test(asked.act)),
    wrongDigits: yes(/\d/u.test(one.act)) + yes(/\d/u.test(other.act)),
    digitsOff: yes(/\d/u.test(asked.act) && !/\d/u.test(one.act + other.act)),
    said: Math.min(2, shared(key, label)) / 2,
    wrongSaid: Math.min(2, shared(first, label) + shared(second, label)) / 2,
    keyOwn: own(asked, seen),
    wrongOwn: mean([own(one, seen), own(other, seen)]),
    wrongOwnMost: Math.max(own(one, seen), own(other, seen)),
    keyKnown: known(asked, seen),
    wrongKnown: mean([known(one, seen), known(other, seen)]),
    keyThings: Math.min(4, things(asked, seen)) / 4,
    wrongThings: Math.min(8, things(one, seen) + things(other, seen)) / 8,
    wrongThingsMost: Math.min(4, Math.max(things(one, seen), things(other, seen))) / 4,
    keyStrange: Math.min(3, strange(asked, seen)) / 3,
    wrongStrange: Math.min(6, strange(one, seen) + strange(other, seen)) / 6,
    wrongStrangeMost: Math.min(3, Math.max(strange(one, seen), strange(other, seen))) / 3,
    begins: yes(begins(asked, seen)),
    wrongBegins: yes(begins(one, seen)) + yes(begins(other, seen)),
    thingsOff: Math.min(1, Math.abs(things(asked, seen) - (things(one, seen) + things(other, seen)) / 2) / 3),
    definite: definite(asked),
    wrongDefinite: definite(one) + definite(other),
    mixable: mixable(seen),
    runActs: akin(
      run.map(({ act }) => act),
      page,
    ),
    runLabels: akin(
      run.map(({ label: text }) => text),
      page,
    ),
    runDigits: mean(run.map(({ label: text }) => yes(/\d/u.test(text)))),
    verbsOfRun: new Set(run.map(({ act }) => firstWord(act))).size / run.length,
    again: Math.max(0, Math.min(2, again(acts, seen))) / 2,
    titled: acts.filter((act) => topic.has([...stems(act)][0] ?? '')).length / 3,
    actsShort: yes(mean(run.map(({ act }) => countWords(act))) <= 5),
    reason: yes(asked.reason),
    more: Math.min(3, asked.more) / 3,
    denies: yes(language.denies.test(asked.act)),
    wrongDenies: yes(language.denies.test(one.act)) + yes(language.denies.test(other.act)),
    keyIdle: yes(idle[0] === true),
    wrongIdle: yes(idle[1] === true) + yes(idle[2] === true),
    joined: yes(marks.test(asked.act)),
    joinedOff: yes(
      marks.test(asked.act) !== marks.test(one.act) && marks.test(asked.act) !== marks.test(other.act),
    ),
    person: yes(PERSON.test(asked.act)),
    wrongPerson: yes(PERSON.test(one.act)) + yes(PERSON.test(other.act)),
    sometimes: yes(language.sometimes.test(asked.act)),
    wrongSometimes: yes(language.sometimes.test(one.act)) + yes(language.sometimes.test(other.act)),
    neighbours:
      yes(Math.abs(asked.unit.order - one.unit.order) <= 2) +
      yes(Math.abs(asked.unit.order - other.unit.order) <= 2),
    lastCase: yes(run.at(-1)?.unit === asked.unit),
  };
}
