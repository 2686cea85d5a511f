import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import { sentences } from '../text/sentences.ts';
import { tokens } from '../text/tokens.ts';
import { cutsAmount } from './amounts.ts';
import { isDenied } from './bounds.ts';
import { caseShown } from './case-shown.ts';
import type { Place } from './context.ts';
import { losesFrame, underLead } from './cut-front.ts';
import { losesFront } from './fronts.ts';
import type { FindOptions } from './guard.ts';
import { losesParticle } from './particles.ts';
import { readSentence } from './read-sentence.ts';
import type { Said } from './said.ts';
import { losesCondition, statementOf } from './statement.ts';
import { takenBack } from './taken-back.ts';

/** What words lose that are cut from their sentence. */
export type Clipped = 'cut from a negation' | 'condition left out' | 'measure left out' | 'doubt left out';

type Options = FindOptions & { under?: string };

const lastWord = (text: string): string =>
  /(\p{L}+)\s+(?:the|an?|d\p{L}{2})?\s*$/iu.exec(text)?.[1]?.toLowerCase() ?? '';

// "And not retried": a second participle of the same auxiliary.
const PARTICIPLE = /\p{L}{3}(?:ed|t|en)$/u;

const words = (text: string): string[] => tokens(text).map((token) => token.text.toLowerCase());

/** "And is never retried": what says no is another act, which shares no word with the one before. */
function saysMore(after: string, kept: string, pack: Pack): boolean {
  const { and, auxiliaries, heads, looseHeads, modals, orderBefore } = pack.phrases;
  const [joint, ...rest] = words(after.replace(/^[\s,]+/u, ''));
  if (joint === undefined) return false;
  // A reason that says no denies nothing of what it is the reason for.
  if (looseHeads.has(heads.get(joint) ?? '')) return true;
  if (!and.has(joint)) return false;
  const denial = rest.findIndex((word) => hasNegation(word, pack));
  const beside = [rest[denial - 1] ?? '', rest[denial + 1] ?? ''];
  const acts =
    rest.some((word) => orderBefore !== null && word === orderBefore) ||
    (PARTICIPLE.test(rest[denial + 1] ?? '') && words(kept).some((word) => auxiliaries.has(word))) ||
    beside.some((word) => auxiliaries.has(word) || modals.has(word) || pack.imperatives.has(word));
  const own = new Set(statementOf(kept, pack, {}).said.map(({ key }) => key));
  return acts && denial < 2 && !statementOf(after, pack, {}).said.some(({ key }) => own.has(key));
}

/** True when words beside [start, end) say no, or the one right before says "only": "run VACUUM" cut from "never run VACUUM". */
function denied(
  text: string,
  sentence: Place,
  { start, end }: Place,
  pack: Pack | null | undefined,
): boolean {
  const before = text.slice(sentence.start, Math.max(sentence.start, start));
  const after = text.slice(Math.min(sentence.end, end), sentence.end);
  if (pack?.phrases.measures.has(lastWord(before))) return true;
  // What a semicolon parts stands alone.
  const front = before.split(';').at(-1) ?? '';
  // "To avoid burns, wear gloves": what an aim averts is no denial.
  const isFront = pack?.phrases.aim.exec(front)?.index === 0 && /^[^,:]*,\s*$/u.test(front);
  if (hasNegation(isFront ? front.replace(pack?.phrases.aim ?? '', '') : front, pack)) return true;
  // With the last word kept, since "has to avoid" is no aim.
  const kept = /\p{L}+\s*$/u.exec(text.slice(start, end))?.[0].trim() ?? '';
  const rest = after.split(';')[0] ?? '';
  const glued = `${kept} ${rest.trimStart()}`;
  const behind = pack?.phrases.aim.test(glued) ? glued.replace(pack.phrases.aim, '') : rest;
  return hasNegation(behind, pack) && !(pack && saysMore(behind, text.slice(start, end), pack));
}

const ENDS_IN_WORD = /[\p{L}\p{N}]\s+$/u;
const COUNT = /^\d[\d.,]*$/;

/** "Coats are washed" cut from "white coats are washed", "people get" from "at least 15 people get". */
function cutsThing(before: string, said: readonly Said[], from: number): boolean {
  const [front, first, verb] = [said[from - 1], said[from], said[from + 1]];
  if (!ENDS_IN_WORD.test(before) || front?.clause !== first?.clause || first?.tie !== '' || first.led)
    return false;
  const isSubject = verb?.verb === true && verb.clause === first.clause;
  return front !== undefined && (isSubject || (front.strict && COUNT.test(front.key)));
}

/** "Keep dust" cut from "keep dust out", "few visitors" from "a few visitors". */
const cutsWord = (text: string, sentence: Place, { start, end }: Place, pack: Pack): boolean =>
  losesParticle(text.slice(0, sentence.end), end, pack) || cutsAmount(text, start, pack);

/** What the sentence says of the words at [start, end) that they do not: "call them" cut from "if it leaks, call them". */
function narrowed(text: string, sentence: Place, { start, end }: Place, options: Options): Clipped | null {
  const { pack, under = '' } = options;
  const isWhole = start <= sentence.start && end >= sentence.end;
  if (!pack || (isWhole && under === '')) return null;
  const whole = text.slice(sentence.start, sentence.end);
  const read = readSentence(whole, pack, options);
  const { statement, upTo } = read;
  const { said } = statement;
  const place = { start: start - sentence.start, end: end - sentence.start };
  // A condition that is shown beside the words is not lost; one that is shown cut is another one.
  const shown = caseShown(read, under, place, options);
  if (shown.cut) return 'condition left out';
  if (isWhole) return null;
  const [from, to] = [upTo(place.start), upTo(place.end)];
  // "The seal leaks" cut from "if the seal leaks".
  const [first, own] = [said[from], statementOf(text.slice(start, end), pack, options).said[0]];
  const isCase = first !== undefined && first.head !== '' && !pack.phrases.looseHeads.has(first.head);
  if (isCase && own?.head === '') return 'condition left out';
  const used = new Set([...said.slice(from, to).map(({ clause }) => clause), ...shown.clauses]);
  if (losesCondition(used, said, pack.phrases) || losesFront(used, statement, pack))
    return 'condition left out';
  if (losesFrame(text, sentence, { start, end }, pack)) return 'doubt left out';
  if (takenBack(whole.slice(0, Math.max(0, place.start)), statement, from, pack)) return 'doubt left out';
  if (
    cutsThing(whole.slice(0, Math.max(0, place.start)), said, from) ||
    cutsWord(text, sentence, { start, end }, pack)
  )
    return 'measure left out';
  const [next, last] = [said[to], said[to - 1]];
  const goesOn = next !== undefined && next.clause === last?.clause;
  const bounds = goesOn && (next.strict || next.tie === '!per' || isDenied(statement, next.clause));
  return bounds || next?.narrows === true ? 'measure left out' : null;
}

/** "Do not forget to log out": what only reminds of the words says nothing of them. */
function behindReminder(
  text: string,
  sentence: Place,
  { start }: Place,
  pack: Pack | null | undefined,
): Place {
  const reminds = pack?.phrases.reminds?.test(text.slice(sentence.start, Math.max(sentence.start, start)));
  return reminds === true ? { start, end: sentence.end } : sentence;
}

const WORD = /[\p{L}\p{N}]/u;
const SIGN = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/u;

/** Whether a place leaves no word of a sentence out; where no pack tells what a part loses, nothing less may stand alone. */
const isWhole = (text: string, sentence: Place, { start, end }: Place): boolean =>
  !WORD.test(text.slice(sentence.start, Math.max(sentence.start, start)).replace(SIGN, '')) &&
  !WORD.test(text.slice(Math.min(sentence.end, end), sentence.end));

/** What the sentences around a place say that the place does not; null when it may stand alone. */
export function clipped(text: string, place: Place, options: Options): Clipped | null {
  const around = sentences(text, options.pack?.language ?? null)
    .filter((sentence) => sentence.start < place.end && sentence.end > place.start)
    .map((sentence) => behindReminder(text, sentence, place, options.pack));
  const under = underLead(text, place, options.pack);
  if (under !== null) return under;
  if (around.some((sentence) => denied(text, sentence, place, options.pack))) return 'cut from a negation';
  if (!options.pack && around.some((sentence) => !isWhole(text, sentence, place)))
    return 'condition left out';
  return (
    around.map((sentence) => narrowed(text, sentence, place, options)).find((cut) => cut !== null) ?? null
  );
}
