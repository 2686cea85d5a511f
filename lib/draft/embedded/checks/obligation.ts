import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import type { Scored } from '../score.ts';
import { balanced, points } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords, isSpoken, likeness, type Unit } from '../unit.ts';
import { cued, pickTwo } from './distractors.ts';
import type { Idea } from './idea.ts';
import { topicOf, withTopic } from './topic.ts';

/** "Closing braces" + "must be on their own line". */
type Rule = { readonly unit: Unit; readonly subject: string; readonly text: string };

const SUBJECT_WORDS = 7;
const RULE_WORDS = { least: 4, most: 22 } as const;
const MIN_RULES = 5;
const OTHER_SUBJECT = 0.5;

function ruleOf(unit: Unit, language: Language, pack: Pack): Rule | null {
  const found = language.rule.exec(unit.text)?.groups;
  const subject = found?.subject;
  const text = found?.rule;
  if (subject === undefined || text === undefined) return null;
  const words = countWords(text);
  const whole = balanced(subject) && balanced(text) && !points(subject, language) && !points(text, language);
  const fits = countWords(subject) <= SUBJECT_WORDS && words >= RULE_WORDS.least && words <= RULE_WORDS.most;
  return whole && fits && !cued(text, pack) ? { unit, subject, text } : null;
}

/** The verb of duty: answers with another one would stand out. */
const verb = ({ text }: Rule): string => text.split(/\s+/u)[0] ?? '';

function ideaOf(rule: Rule, rules: readonly Rule[], page: Page, { templates }: Language): Idea | null {
  const subject = page.stems(rule.subject);
  const distance = ({ unit }: Rule): number => Math.abs(unit.order - rule.unit.order);
  const others = rules
    .filter((other) => other !== rule && verb(other) === verb(rule))
    .filter((other) => likeness(page.stems(other.subject), subject) < OTHER_SUBJECT)
    // A rule that speaks of the subject itself would read as one about it.
    .filter((other) => likeness(page.stems(other.text), subject) === 0)
    .sort((a, b) => distance(a) - distance(b));
  const wrong = pickTwo(rule.text, rule.subject, others, page.stems);
  if (wrong === null) return null;
  const answer = ({ text, unit }: Rule) => ({ text, rationale: templates.rationale.belongs(unit.text) });
  return {
    made: 'choice',
    scenario: withTopic(topicOf(page, rule.unit.section), templates.rule.scenario(rule.subject), templates),
    about: rule.subject,
    question: templates.rule.question,
    right: { text: rule.text, rationale: templates.rationale.right(rule.unit.text) },
    wrong: [answer(wrong[0]), answer(wrong[1])],
    span: spanOf(rule.unit),
    section: rule.unit.section,
    order: rule.unit.order,
    worth: 0.9,
  };
}

/** What a rule asks for, beside what the page's other rules ask for of other things. */
export function obligationIdeas(page: Page, scored: readonly Scored[]): Idea[] {
  const { language, pack } = page;
  if (language === null || pack === null) return [];
  const rules = scored.flatMap(({ unit, stands }) =>
    stands && isSpoken(unit) ? (ruleOf(unit, language, pack) ?? []) : [],
  );
  // A page with a rule here and there is about something else.
  if (rules.length < MIN_RULES) return [];
  return rules.flatMap((rule) => ideaOf(rule, rules, page, language) ?? []);
}
