import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import { type Item, isProcedure, type Procedure } from '../procedures.ts';
import type { Scored } from '../score.ts';
import { balanced, points, quotable } from '../shape.ts';
import { type Span, spanOf } from '../span.ts';
import { countWords, likeness } from '../unit.ts';
import { actions, type Option } from './actions.ts';
import { cued, sameLength, TOO_LIKE } from './distractors.ts';
import type { Idea } from './idea.ts';
import { optionText } from './option-text.ts';

type Act = Pick<Option, 'text' | 'sentence' | 'order'>;
type Step = Act & { readonly span: Span };
type Grounds = { readonly language: Language; readonly pack: Pack; readonly stems: Page['stems'] };

const MIN_STEPS = 3;
const MIN_WORDS = 4;
const MAX_WORDS = 30;

/** A step that is an act of its own: no form field, nothing that points to its neighbours. */
function stepOf(item: Item, language: Language, pack: Pack): Step | null {
  const unit = item.units[0];
  if (unit === undefined) return null;
  // The option is the act alone: a "First," in front would be the answer.
  const text = optionText(unit.text.replace(language.sequenceStart, ''));
  const words = countWords(text);
  const alone =
    words >= MIN_WORDS &&
    words <= MAX_WORDS &&
    !/[:：]\s*$/u.test(unit.text) &&
    balanced(text) &&
    quotable(text, language) &&
    !language.formFilling.test(text) &&
    !points(text, language) &&
    !pack.sequenceCues.test(text.split(/\s+/u)[0] ?? '') &&
    !pack.crossReferences.test(text) &&
    !cued(text, pack) &&
    language.imperative(text, pack.imperatives);
  return alone ? { text, sentence: unit.text, span: spanOf(unit), order: unit.order } : null;
}

const verb = (text: string): string => text.split(/\s+/u)[0]?.toLowerCase() ?? '';

const different = (steps: readonly Act[], stems: Page['stems']): boolean =>
  new Set(steps.map(({ text }) => verb(text))).size === steps.length &&
  steps.every((step, index) =>
    steps.slice(index + 1).every((other) => likeness(stems(step.text), stems(other.text)) < TOO_LIKE),
  );

/** Two acts that could be taken too early: later steps first, then what the page does elsewhere. */
function wrongSteps(key: Act, candidates: readonly Act[], stems: Page['stems']): [Act, Act] | null {
  const fit = candidates.filter((step) => sameLength(key.text, step.text));
  for (const [index, first] of fit.entries()) {
    const second = fit.slice(index + 1).find((step) => different([key, first, step], stems));
    if (second !== undefined) return [first, second];
  }
  return null;
}

function ideasOf(
  procedure: Procedure,
  elsewhere: readonly Act[],
  { language, pack, stems }: Grounds,
): Idea[] {
  const steps = procedure.items.map((item) => stepOf(item, language, pack));
  const { templates } = language;
  return steps.flatMap((done, index) => {
    const key = steps[index + 1];
    if (done === null || key === null || key === undefined) return [];
    const later = steps.slice(index + 2).filter((step): step is Step => step !== null);
    // At least one wrong answer is a step of this procedure; otherwise its place in the order is not asked about.
    if (later.length === 0) return [];
    const wrong = wrongSteps(key, [...later, ...elsewhere], stems);
    if (wrong === null || !different([done, key], stems)) return [];
    const answer = ({ text, sentence, order }: Act) => ({
      text,
      rationale: later.some((step) => step.order === order)
        ? templates.rationale.later(sentence)
        : templates.rationale.belongs(sentence),
    });
    return [
      {
        made: 'next-step' as const,
        scenario: templates.nextStep.scenario(done.sentence),
        question: templates.nextStep.question,
        right: { text: key.text, rationale: templates.rationale.right(key.sentence) },
        wrong: [answer(wrong[0]), answer(wrong[1])] as const,
        span: key.span,
        section: procedure.section,
        order: key.order,
        worth: 1.3,
      },
    ];
  });
}

/** "What comes next?" for numbered procedures whose order is not chance. */
export function nextStepIdeas(
  page: Page,
  scored: readonly Scored[],
  procedures: readonly Procedure[],
): Idea[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  const others = actions(scored, 'act', { language, pack });
  return procedures
    .filter((procedure) => procedure.items.length >= MIN_STEPS && isProcedure(procedure, language))
    .flatMap((procedure) => {
      const own = new Set(procedure.items.flatMap(({ units }) => units.map(({ order }) => order)));
      const elsewhere = others.filter(({ order, text }) => !own.has(order) && !cued(text, pack));
      return ideasOf(procedure, elsewhere, { language, pack, stems: page.stems });
    });
}
