import type { Language } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import type { Part } from '../parts.ts';
import { countWords, type Unit } from '../unit.ts';
import { formOf } from './form.ts';
import type { Told } from './told.ts';

/** A case cut out of a text, before it is known what run it belongs to. */
export type Cut = Pick<Told, 'put' | 'label' | 'act' | 'reason' | 'more' | 'unit'>;

const MOST_LABEL_WORDS = 16;
const MOST_NAME_WORDS = 9;
const NAMED =
  /^(?<label>(?:[^.?!;:→]|[.:](?=\d)){2,110}?)(?:\s*:\s+|\s+[–—-]\s+|\s*(?:→|=>|->)\s*)(?<act>\S[\s\S]*)$/u;
const FRAGMENT = /^(?<label>(?:[^.?!;:]|[.:](?=\d)){2,80})[.?]?$/u;
const END = /[\s.;:,!]+$/u;
const LABEL_END = /[\s.:;,–—→-]+$/u;

type Said = { readonly put: Told['put']; readonly label: string; readonly rest: string };

/** Commas outside brackets and quotes. */
function commasOf(text: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const [at, char] of [...text].map((one, index) => [index, one] as const)) {
    if ('([{“„«'.includes(char)) depth++;
    else if (')]}”»'.includes(char)) depth--;
    else if (char === ',' && depth <= 0) found.push(at);
  }
  return found;
}

/** "If X, Y", and "For X, Y" where Y is what to do. */
function conditioned(text: string, { language, pack }: Page): Said | null {
  if (language === null || pack === null) return null;
  const found = language.runs.condition.exec(text)?.groups ?? language.runs.aim.exec(text)?.groups;
  const { start = '', rest = '' } = found ?? {};
  if (rest === '') return null;
  const aim = language.runs.condition.exec(text) === null;
  const before = aim && language.runs.plain.test(start) ? '' : `${start} `;
  const colon = /^(?<label>[^,.:;?!]{3,90}):\s+(?<act>\S[\s\S]*)$/u.exec(rest)?.groups;
  if (colon !== undefined)
    return { put: aim ? 'aim' : 'condition', label: `${before}${colon.label}`, rest: colon.act ?? '' };
  const cuts = commasOf(rest).map((at) => ({ label: rest.slice(0, at), act: rest.slice(at + 1).trim() }));
  const acts = cuts.find(({ act }) =>
    language.imperative(act.replace(language.thenWord, ''), pack.imperatives),
  );
  const first = acts ?? (aim ? undefined : cuts[0]);
  if (first === undefined) return null;
  return {
    put: aim ? 'aim' : 'condition',
    label: `${before}${first.label}`,
    rest: first.act.replace(language.thenWord, ''),
  };
}

const named = (text: string): Said | null => {
  const { label, act } = NAMED.exec(text)?.groups ?? {};
  return label === undefined || act === undefined ? null : { put: 'name', label, rest: act };
};

/** An act up to what is added to it; '' where it is the name of a case under this one ("Metals in glass: accept"). */
function clauseOf(text: string): string {
  const clause = text.split(/;\s|:\s|\s[–—-]\s|\s\(/u)[0] ?? '';
  return text.slice(clause.length).startsWith(':') ? '' : clause;
}

/** The act in front of its reason, word for word. */
function actIn(rest: string, language: Language): { act: string; reason: boolean } {
  const clause = clauseOf(rest);
  const [before = ''] = clause.split(language.runs.reason);
  const reason = before.length < clause.length && countWords(before) >= 2;
  return { act: (reason ? before : clause).replace(END, ''), reason };
}

const fitting = ({ put, label }: Said): boolean =>
  countWords(label) > 0 && countWords(label) <= (put === 'name' ? MOST_NAME_WORDS + 4 : MOST_LABEL_WORDS);

type Sayable = { readonly text: string; readonly unit: Unit };

const LOOKED_AT = 2;
/** A state is told in a few words; more are a rule put as a statement. */
const STATE_WORDS = 6;

/** The sentence that says what to do: the first, unless it only says how things are and one behind it orders. */
function telling(said: Said, unit: Unit, behind: readonly Unit[], page: Page): { at: number; told: Sayable } {
  const all = [{ text: said.rest, unit }, ...behind.map((one) => ({ text: one.text, unit: one }))];
  const forms = all.slice(0, LOOKED_AT).map(({ text }) => {
    const act = page.language === null ? '' : actIn(text, page.language).act;
    return act === '' ? 'none' : formOf(act, page);
  });
  const state = (said.rest.match(/\S+/gu) ?? []).length <= STATE_WORDS;
  const tells = (state && forms[0] === 'statement') || page.language?.runs.state.test(said.rest) === true;
  const at = tells ? Math.max(0, forms.indexOf('order')) : 0;
  return { at, told: all[at] ?? { text: said.rest, unit } };
}

function made(said: Said, unit: Unit, behind: readonly Unit[], page: Page): Cut | null {
  const { language } = page;
  if (language === null || !fitting(said)) return null;
  const { at, told } = telling(said, unit, behind, page);
  const { act, reason } = actIn(told.text, language);
  if (act === '') return null;
  const next = behind[at]?.text ?? '';
  return {
    put: said.put,
    label: said.label.trim().replace(LABEL_END, ''),
    act,
    reason: reason || language.runs.why.test(next) || language.runs.why.test(told.text),
    more: behind.length - at,
    unit: told.unit,
  };
}

/** "Ring the ward if both fail": the case stands behind the act. */
function trailing(text: string, { language, pack }: Page): Said | null {
  const {
    main = '',
    start = '',
    condition = '',
  } = language?.conditionEnd?.exec(text.replace(END, ''))?.groups ?? {};
  if (main === '' || language?.imperative(main, pack?.imperatives ?? new Set()) !== true) return null;
  return { put: 'condition', label: `${start} ${condition}`, rest: main };
}

/** The case a single sentence tells. */
export function cutSentence(unit: Unit, page: Page): Cut | null {
  const said = conditioned(unit.text, page) ?? named(unit.text) ?? trailing(unit.text, page);
  return said === null ? null : made(said, unit, [], page);
}

/** The words in bold that a part begins with; '' where it begins otherwise. */
function boldLead({ text, marks }: Part): string {
  const lead = marks.find(({ kind, start }) => kind === 'bold' && text.slice(0, start).trim() === '');
  return lead === undefined ? '' : text.slice(0, lead.end);
}

/** The case a whole item or paragraph tells: a bold name, a name and a sign, a condition, or a name as its first sentence. */
export function cutPart(part: Part, page: Page): Cut | null {
  const units = page.unitsOf.get(part) ?? [];
  const [first, ...behind] = units;
  if (first === undefined || page.language === null || page.pack === null) return null;
  const bold = boldLead(part);
  const from = part.start + bold.length;
  if (bold !== '' && countWords(bold) <= MOST_NAME_WORDS) {
    const told = units.find((unit) => unit.end > from + 1);
    if (told === undefined) return null;
    const rest = told.text.slice(Math.max(0, from - told.start)).replace(/^[\s.:;,–—→-]+/u, '');
    const after = units.slice(units.indexOf(told) + 1);
    // "**Hotel.** If the bill is in the name of the firm, ..." has cases of its own.
    return conditioned(rest, page) === null
      ? made({ put: 'name', label: bold, rest }, told, after, page)
      : null;
  }
  const said = conditioned(first.text, page) ?? named(first.text);
  if (said !== null) return made(said, first, behind, page);
  const label = FRAGMENT.exec(first.text)?.groups?.label;
  const [second, ...later] = behind;
  if (label === undefined || second === undefined || countWords(label) > MOST_NAME_WORDS) return null;
  const { language, pack } = page;
  if (language.imperative(label, pack.imperatives) || language.finite(label, pack.imperatives)) return null;
  return made({ put: 'name', label, rest: second.text }, second, later, page);
}
