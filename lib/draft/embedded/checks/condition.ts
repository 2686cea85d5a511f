import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import type { Condition } from '../conditions.ts';
import type { Page } from '../page.ts';
import type { Scored } from '../score.ts';
import { spanOf } from '../span.ts';
import { likeness, stemsOf } from '../unit.ts';
import { cued, pickTwo } from './distractors.ts';
import type { Idea } from './idea.ts';
import { optionText, sentenceStart } from './option-text.ts';

type Option = { readonly text: string; readonly sentence: string; readonly order: number };

const MAX_OPTION = 220;
const MIN_STATEMENT_WORDS = 4;

const outcomes = (conditions: readonly Condition[], form: Condition['form']): Option[] =>
  conditions
    .filter((condition) => condition.form === form)
    .map(({ outcome, unit }) => ({ text: optionText(outcome), sentence: unit.text, order: unit.order }));

/** Imperatives of the page that stand alone, as further things one could do. */
const actions = (scored: readonly Scored[], language: Language, pack: Pack): Option[] =>
  scored
    .filter(
      ({ unit, stands }) =>
        stands &&
        language.imperative(unit.text, pack.imperatives) &&
        !language.pointing.test(unit.text) &&
        !language.conduct.test(unit.text) &&
        !/[:;]/u.test(unit.text),
    )
    .map(({ unit }) => ({ text: optionText(unit.text), sentence: unit.text, order: unit.order }));

const usable = ({ text }: Option, pack: Pack): boolean =>
  text.length <= MAX_OPTION && !cued(text, pack) && stemsOf(text, pack).size >= 2;

/** Consequences of conditions that are like this one may hold here too, so they are no distractors. */
const otherCase = (condition: Condition, others: readonly Condition[], pack: Pack): Condition[] => {
  const clause = stemsOf(condition.clause, pack);
  return others.filter(
    (other) =>
      other.unit.order !== condition.unit.order && likeness(stemsOf(other.clause, pack), clause) < 0.6,
  );
};

function ideaOf(
  condition: Condition,
  conditions: readonly Condition[],
  further: readonly Option[],
  page: { language: Language; pack: Pack },
): Idea | null {
  const { language, pack } = page;
  const { templates } = language;
  const text = optionText(condition.outcome);
  const key: Option = { text, sentence: condition.unit.text, order: condition.unit.order };
  if (condition.form === 'statement' && language.possible.test(condition.outcome)) return null;
  if (!usable(key, pack) || stemsOf(condition.outcome, pack).size < MIN_STATEMENT_WORDS - 1) return null;
  const others = [
    ...outcomes(otherCase(condition, conditions, pack), condition.form),
    ...(condition.form === 'act' ? further : []),
  ].filter((option) => option.order !== key.order && usable(option, pack));
  const scenario = templates.condition.scenario(
    language.conditionEnd === null ? condition.clause : sentenceStart(condition.clause),
    condition.start,
  );
  const wrong = pickTwo(text, condition.clause, others, pack);
  if (wrong === null) return null;
  const answer = (option: Option) => ({
    text: option.text,
    rationale: templates.rationale.belongs(option.sentence),
  });
  return {
    made: 'condition',
    scenario,
    question: condition.form === 'statement' ? templates.condition.happens : templates.condition.act,
    right: { text, rationale: templates.rationale.right(condition.unit.text) },
    wrong: [answer(wrong[0]), answer(wrong[1])],
    span: spanOf(condition.unit),
    section: condition.unit.section,
    order: condition.unit.order,
    worth: condition.form === 'act' ? 1.4 : 1,
  };
}

/** A check for each condition whose case can be told and whose consequence has rivals on the page. */
export function conditionIdeas(
  page: Page,
  scored: readonly Scored[],
  conditions: readonly Condition[],
): Idea[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  const further = actions(scored, language, pack);
  return conditions.flatMap((condition) => ideaOf(condition, conditions, further, { language, pack }) ?? []);
}
