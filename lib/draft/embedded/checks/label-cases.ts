import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { balanced, points, quotable } from '../shape.ts';
import { spanOf } from '../span.ts';
import { countWords } from '../unit.ts';
import type { Case } from './case.ts';
import { optionText, withoutReason } from './option-text.ts';

/** "Two long beeps: take the drum out." */
const LABELLED = /^(?<label>[^:?!]{3,80}?)\s*:\s+(?<act>\S[\s\S]*)$/u;

/** A name of a call or a setting is explained, not told as a case. */
const CODE = /[()[\]{}<>=_]|\p{Ll}\p{Lu}|\p{Extended_Pictographic}/u;

const LEAST_ITEMS = 3;
const MOSTLY = 0.6;
const MOST_LABEL_WORDS = 10;
const MOST_WORDS = 24;

function caseOf(part: Part, page: Page): Case | null {
  const { language, pack } = page;
  const unit = page.unitsOf.get(part)?.[0];
  const { label, act } = LABELLED.exec(unit?.text ?? '')?.groups ?? {};
  if (language === null || pack === null || unit === undefined || label === undefined || act === undefined)
    return null;
  const answer = optionText(withoutReason(act.split(/;\s/u)[0] ?? '', language));
  const fits =
    language.imperative(answer, pack.imperatives) &&
    !language.imperative(label, pack.imperatives) &&
    !CODE.test(label) &&
    !unit.marks.some(({ kind, start }) => kind === 'code' && start === 0) &&
    countWords(label) <= MOST_LABEL_WORDS &&
    countWords(answer) <= MOST_WORDS &&
    balanced(label) &&
    quotable(unit.text, language) &&
    !points(label, language) &&
    !pack.crossReferences.test(unit.text);
  if (!fits) return null;
  const { condition, rationale } = language.templates;
  const said = rationale.right(unit.text);
  return {
    group: part.block.id,
    loose: false,
    alike: true,
    form: 'act',
    scenario: condition.named(label.trim()),
    words: label,
    question: condition.act,
    answer,
    why: { right: said, elsewhere: rationale.belongs(unit.text) },
    span: spanOf(unit),
    section: unit.section,
    order: unit.order,
    worth: 1.3,
  };
}

/** True for a list that is said to be one of cases, by its heading, its lead-in or its page's name. */
function ofCases({ at, block }: Part, page: Page): boolean {
  const before = page.blocks[at - 1];
  const lead = before?.kind === 'paragraph' ? before.text : '';
  const heading = page.sections[page.sectionOf[at] ?? 0]?.title ?? '';
  return (
    block.kind === 'list' &&
    [lead, heading, page.capture.title].some((text) => page.language?.orders.caseLead.test(text) === true)
  );
}

/** Lists whose items name a case and say what to do in it; lists that mostly explain names are none. */
export function labelCases(page: Page): Case[] {
  const items = page.parts.filter(({ role, item }) => role === 'item' && item?.ordered === false);
  return [...Map.groupBy(items, ({ block }) => block.id).values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined || !ofCases(first, page)) return [];
    const cases = parts.flatMap((part) => caseOf(part, page) ?? []);
    return cases.length >= LEAST_ITEMS && cases.length >= parts.length * MOSTLY ? cases : [];
  });
}
