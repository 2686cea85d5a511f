import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import { type Item, isProcedure, type Procedure } from '../procedures.ts';
import { balanced, points, quotable } from '../shape.ts';
import { type Span, spanOf } from '../span.ts';
import { countWords, likeness } from '../unit.ts';
import { sound } from './build.ts';
import { cued, sameLength, TOO_LIKE } from './distractors.ts';
import type { Idea } from './idea.ts';
import { optionText, withoutReason } from './option-text.ts';
import { endsThings, plainlyLater, presupposes } from './plain-order.ts';
import { topicOf, withTopic } from './topic.ts';

type Step = {
  readonly text: string;
  /** The act as the page says it, without what it says of it behind a semicolon. */
  readonly act: string;
  readonly sentence: string;
  readonly order: number;
  readonly span: Span;
};

const MIN_STEPS = 4;
/** Two questions of one procedure lie so far apart that neither shows the answer of the other. */
const APART = 4;
const BASE = 1.3;
const PLAIN = 0.1;
const MANY = 3;
const MIN_WORDS = 3;
const MAX_WORDS = 30;

/** A step that is an act of its own, with nothing in it that points to its neighbours. */
function stepOf(item: Item, language: Language, pack: Pack): Step | null {
  const unit = item.units[0];
  if (unit === undefined) return null;
  // The option is the act alone: a "First," in front would be the answer.
  const act = unit.text.split(/;\s/u)[0] ?? '';
  const text = optionText(withoutReason(act.replace(language.sequenceStart, ''), language));
  const words = countWords(text);
  const alone =
    words >= MIN_WORDS &&
    words <= MAX_WORDS &&
    !/[:：]\s*$/u.test(unit.text) &&
    balanced(text) &&
    quotable(text, language) &&
    !points(text, language) &&
    !pack.sequenceCues.test(text.split(/\s+/u)[0] ?? '') &&
    !pack.crossReferences.test(text) &&
    !cued(text, pack) &&
    // A step for some cases only may be next or not.
    !language.sometimes.test(text) &&
    language.imperative(text, pack.imperatives);
  return alone ? { text, act, sentence: unit.text, span: spanOf(unit), order: unit.order } : null;
}

const verb = ({ text }: Step): string => text.split(/\s+/u)[0]?.toLowerCase() ?? '';

const different = (steps: readonly Step[], stems: Page['stems']): boolean =>
  steps.every((step, index) =>
    steps.slice(index + 1).every((other) => likeness(stems(step.text), stems(other.text)) < TOO_LIKE),
  );

const pairsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’'-]+/gu) ?? [];
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
};

/** What a procedure is about: its topic and what half of its steps name, so that naming it again gives nothing away. */
function matterOf({ items, section }: Procedure, page: Page): ReadonlySet<string> {
  const { stems } = page;
  const counts = new Map<string, number>();
  const steps = items.map(({ units }) => stems(units[0]?.text ?? ''));
  for (const step of steps) for (const stem of step) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const often = [...counts].flatMap(([stem, count]) => (count * 2 >= items.length ? [stem] : []));
  return new Set([...often, ...stems(topicOf(page, section))]);
}

/** What two steps are told beside: their page, its language, and what their procedure is about. */
type Beside = {
  readonly page: Page;
  readonly language: Language;
  readonly matter: ReadonlySet<string>;
};

/** The words of the step before that only the key goes on with. */
const onlyInKey = (done: Step, key: Step, wrong: readonly Step[], { page, matter }: Beside): string[] => {
  const { stems } = page;
  const elsewhere = new Set([...matter, ...wrong.flatMap(({ text }) => [...stems(text)])]);
  return [...stems(done.text).intersection(stems(key.text))].filter((stem) => !elsewhere.has(stem));
};

/** True when only the key goes on with a word of the step before: reading the case is answering it. */
const continues = (done: Step, key: Step, wrong: readonly Step[], beside: Beside): boolean => {
  if (onlyInKey(done, key, wrong, beside).length > 0) return true;
  const stops = beside.page.pack?.stopWords;
  const said = new Set(
    pairsOf(done.text).filter((pair) => pair.split(' ').every((word) => !stops?.has(word))),
  );
  const told = wrong.flatMap(({ text }) => pairsOf(text));
  return pairsOf(key.text).some((pair) => said.has(pair) && !told.includes(pair));
};

/** Two steps that could be taken too early; the last one hardly could, so it comes last. */
function wrongSteps(done: Step, key: Step, later: readonly Step[], beside: Beside): [Step, Step] | null {
  const { page, language, matter } = beside;
  const { stems } = page;
  const known = new Set([...stems(done.act), ...matter]);
  const ends = ({ text }: Step): boolean => endsThings(text, language);
  const fit = later.filter(
    ({ text }) =>
      sameLength(key.text, text) &&
      !plainlyLater(key.text, text, language) &&
      !presupposes(stems(text), stems(key.text), known),
  );
  for (const [index, first] of fit.entries()) {
    const second = fit.slice(index + 1).find(
      (step) =>
        different([key, first, step], page.stems) &&
        // Two things that are done in the same way could be done in either order.
        verb(first) !== verb(key) &&
        verb(step) !== verb(key) &&
        !continues(done, key, [first, step], beside) &&
        !ruledOut(done, key, [first, step], page) &&
        (ends(key) || !ends(first) || !ends(step)),
    );
    if (second !== undefined) return [first, second];
  }
  return null;
}

/** True when both wrong steps speak of what was just done and the key does not: the odd one out is the answer. */
const ruledOut = (done: Step, key: Step, [a, b]: readonly [Step, Step], { stems }: Page): boolean =>
  [...stems(done.text)].some(
    (stem) => stems(a.text).has(stem) && stems(b.text).has(stem) && !stems(key.text).has(stem),
  );

/** How much the page says about a step beside its list: a warning or a rule that names it says that its place matters. */
const spokenOf = (step: Step, procedure: Procedure, { units, stems }: Page): number => {
  const words = stems(step.text);
  const own = new Set(procedure.items.flatMap((item) => item.units));
  const said = units.filter((unit) => unit.section === procedure.section && !own.has(unit));
  const shared = said.map((unit) => unit.stems.intersection(words).size);
  return Math.min(2, Math.max(0, ...shared) - 1) * 0.1;
};

function ideasOf(procedure: Procedure, page: Page, language: Language, pack: Pack): Idea[] {
  const steps = procedure.items.map((item) => stepOf(item, language, pack));
  const { templates } = language;
  const { section } = procedure;
  const topic = topicOf(page, section);
  const beside = { page, language, matter: matterOf(procedure, page) };
  const wrong = ({ text, sentence }: Step) => ({ text, rationale: templates.rationale.later(sentence) });
  return steps.flatMap((done, index) => {
    const key = steps[index + 1];
    if (done === null || key === null || key === undefined) return [];
    const later = steps.slice(index + 2).filter((step): step is Step => step !== null);
    const pair = wrongSteps(done, key, later, beside);
    if (pair === null || !different([done, key], page.stems)) return [];
    if (plainlyLater(done.text, key.text, language)) return [];
    const spoken = spokenOf(key, procedure, page);
    // What follows the very first step of a short procedure is plain.
    if (index === 0 && later.length < MANY && spoken === 0) return [];
    return [
      {
        made: 'next-step' as const,
        scenario: withTopic(topic, templates.nextStep.scenario(done.act), templates),
        about: done.act,
        question: templates.nextStep.question,
        right: { text: key.text, rationale: templates.rationale.right(key.sentence) },
        wrong: [wrong(pair[0]), wrong(pair[1])] as const,
        span: key.span,
        section: procedure.section,
        order: key.order,
        worth: BASE + spoken - (index === 0 ? PLAIN : 0),
      },
    ];
  });
}

/** The best questions of one procedure that do not answer each other. */
const spread = (ideas: readonly Idea[], procedure: Procedure): Idea[] => {
  const place = ({ order }: Idea): number =>
    procedure.items.findIndex(({ units }) => units.some((unit) => unit.order === order));
  const chosen: Idea[] = [];
  for (const idea of [...ideas].sort((a, b) => b.worth - a.worth || a.order - b.order)) {
    if (chosen.every((other) => Math.abs(place(other) - place(idea)) >= APART)) chosen.push(idea);
  }
  return chosen;
};

const FORM = 0.5;

/** The fields of a form are filled in the order they stand in, which nobody needs to remember. */
const fillsForm = ({ items }: Procedure, language: Language): boolean =>
  items.filter(({ units }) => language.formFilling.test(units[0]?.text ?? '')).length >= items.length * FORM;

/** "What comes next?" for numbered procedures whose order is not chance. */
export function nextStepIdeas(page: Page, procedures: readonly Procedure[]): Idea[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  return procedures
    .filter((procedure) => procedure.items.length >= MIN_STEPS && isProcedure(procedure, language))
    .filter((procedure) => !fillsForm(procedure, language))
    .flatMap((procedure) =>
      spread(
        ideasOf(procedure, page, language, pack).filter((idea) => sound(idea, page)),
        procedure,
      ),
    );
}
