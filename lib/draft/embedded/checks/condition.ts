import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import type { Condition } from '../conditions.ts';
import type { Page } from '../page.ts';
import type { Scored } from '../score.ts';
import { spanOf } from '../span.ts';
import { likeness } from '../unit.ts';
import { actions, type Option } from './actions.ts';
import { cued, pickTwo } from './distractors.ts';
import type { Idea } from './idea.ts';
import { optionText } from './option-text.ts';

type Grounds = { readonly language: Language; readonly pack: Pack; readonly stems: Page['stems'] };

const MAX_OPTION = 220;
const MIN_STATEMENT_WORDS = 4;

/** What only may happen is neither an answer to "what happens" nor a rival of one. */
const definite = ({ form, outcome }: Condition, language: Language): boolean =>
  form !== 'statement' || !language.possible.test(outcome);

const outcomes = (conditions: readonly Condition[], form: Condition['form'], language: Language): Option[] =>
  conditions
    .filter((condition) => condition.form === form && definite(condition, language))
    .map(({ outcome, unit }) => ({ text: optionText(outcome), sentence: unit.text, order: unit.order }));

const usable = ({ text }: Option, page: Grounds): boolean =>
  text.length <= MAX_OPTION &&
  !cued(text, page.pack) &&
  !page.pack.sequenceCues.test(text.split(/\s+/u)[0] ?? '') &&
  page.stems(text).size >= 2;

/** Consequences of conditions that are like this one may hold here too, so they are no distractors. */
const otherCase = (condition: Condition, others: readonly Condition[], { stems }: Grounds): Condition[] => {
  const clause = stems(condition.clause);
  return others.filter(
    (other) => other.unit.order !== condition.unit.order && likeness(stems(other.clause), clause) < 0.6,
  );
};

function scenarioOf({ clause, start, aim }: Condition, { templates, conditionEnd }: Language): string {
  if (aim) return templates.choice.want(clause);
  return templates.condition.scenario(conditionEnd === null ? clause : optionText(clause), start);
}

function ideaOf(
  condition: Condition,
  conditions: readonly Condition[],
  further: Readonly<Record<'act' | 'advice', readonly Option[]>>,
  page: Grounds,
): Idea | null {
  const { language } = page;
  const { templates } = language;
  const text = optionText(condition.outcome);
  const key: Option = { text, sentence: condition.unit.text, order: condition.unit.order };
  if (!definite(condition, language)) return null;
  if (!usable(key, page) || page.stems(condition.outcome).size < MIN_STATEMENT_WORDS - 1) return null;
  const others = [
    ...outcomes(otherCase(condition, conditions, page), condition.form, language),
    ...(condition.form === 'statement' ? [] : further[condition.form]),
  ].filter((option) => option.order !== key.order && usable(option, page));
  const scenario = scenarioOf(condition, language);
  const wrong = pickTwo(text, condition.clause, others, page.stems);
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
  const further = {
    act: actions(scored, 'act', { language, pack }),
    advice: actions(scored, 'advice', { language, pack }),
  };
  return conditions.flatMap(
    (condition) => ideaOf(condition, conditions, further, { language, pack, stems: page.stems }) ?? [],
  );
}
