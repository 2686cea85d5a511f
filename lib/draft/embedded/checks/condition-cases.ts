import type { Templates } from '../../templates/language.ts';
import type { Condition } from '../conditions.ts';
import type { Page } from '../page.ts';
import { spanOf } from '../span.ts';
import type { Case } from './case.ts';
import { optionText, withoutReason } from './option-text.ts';

const scenarioOf = ({ clause, start, aim }: Condition, page: Page, templates: Templates): string => {
  if (aim) return templates.choice.want(clause);
  return templates.condition.scenario(
    page.language?.conditionEnd === null ? clause : optionText(clause),
    start,
  );
};

/** What only may happen is neither an answer to "what happens" nor a rival of one. */
const definite = ({ form, outcome }: Condition, page: Page): boolean =>
  form !== 'statement' || page.language?.possible.test(outcome) !== true;

/** A list of cases, or paragraphs that hold one case each: both set cases beside each other. */
const listed = ({ unit }: Condition): boolean => unit.part.role === 'item' || unit.whole;

/** Conditions as cases; those of one list are alternatives. */
export function conditionCases(page: Page, conditions: readonly Condition[]): Case[] {
  const { language } = page;
  if (language === null) return [];
  const { templates } = language;
  return conditions
    .filter((condition) => definite(condition, page))
    .map((condition) => {
      const { unit, form, clause, outcome } = condition;
      return {
        group: unit.part.role === 'item' ? unit.part.block.id : `${unit.whole}-${unit.section}`,
        loose: !listed(condition),
        alike: true,
        form,
        scenario: scenarioOf(condition, page, templates),
        words: clause,
        question: form === 'statement' ? templates.condition.happens : templates.condition.act,
        answer: optionText(withoutReason(outcome, language)),
        why: {
          right: templates.rationale.right(unit.text),
          elsewhere: templates.rationale.belongs(unit.text),
        },
        span: spanOf(unit),
        section: unit.section,
        order: unit.order,
        worth: (form === 'act' ? 1.4 : 1) - (listed(condition) ? 0 : 0.2),
      };
    });
}
