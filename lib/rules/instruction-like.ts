import { anyOf } from '../text/needed.ts';
import { remembered } from '../text/remembered.ts';
import { ENGLISH_CUES, english } from './orders/en.ts';
import { passesOn, WORK_CUES, english as work } from './orders/en-work.ts';
import { latin, otherScripts } from './orders/languages.ts';
import { type Orders, together } from './orders/orders.ts';
import { presses } from './orders/pressure.ts';
import { readings } from './readings.ts';
import { isTurned } from './turned.ts';

const ordersModel = anyOf([
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:(?:previous|prior|above|earlier|all|any|your|system)\b.{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|context|polic(?:y|ies))|(?:instructions?|prompts?|rules?|guidelines?|directions?) (?:above|before|so far))\b/iu,
  /\b(?:you are|act as|pretend to be|behave as|roleplay as)\b.{0,30}\b(?:an? )?(?:ai|assistant|language model|llm|chat ?bot|gpt|dan)\b/iu,
  /\bas an? (?:ai|assistant|language model|llm)\b/iu,
  /\b(?:system|developer) (?:prompt|message)\b|\bprompt injection\b|\[\/?(?:INST|SYS)\]|<\|[a-z_]+\|>|^\s*(?:system|assistant)\s*:/imu,
  /\b(?:dear|hey|attention|note to|instructions? (?:to|for)|message (?:to|for))\b.{0,20}\b(?:ai|assistants?|models?|llms?|chat ?bots?|reviewers?|summari[sz]ers?|drafters?)\b/iu,
  /\b(?:ais?|assistants?|language models?|llms?|chat ?bots?|reviewers?|summari[sz]ers?|drafters?)\b.{0,20}\b(?:must|should|shall|may|need to|are to|will)\b.{0,30}\b(?:approve|mention|include|say|state|answer|respond|reply|ignore|mark|set|write|treat|rate|omit|skip)\b/iu,
  /\b(?:must|should|shall|may|do|does|can|will)(?: not| never|n['’]t)\b.{0,20}\b(?:mention|reveal|disclose|quote|summari[sz]e|repeat|warn)\b.{0,60}\b(?:warnings?|cautions?|risks?|data loss|dangers?|lessons?|summar(?:y|ies)|readers?|reviewers?|users?|this (?:page|text|sentence|paragraph))\b/iu,
  /\b(?:never|without)\s+(?:mention(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|warn(?:ing)?|quot(?:e|ing))\b.{0,60}\b(?:warnings?|cautions?|risks?|data loss|dangers?|lessons?|summar(?:y|ies)|readers?|reviewers?|users?)\b/iu,
  /\b(?:set|lower|mark|classify|rate|treat)\b.{0,30}\b(?:risk|tier|severity|harm|lesson)\b.{0,20}\b(?:to|as)\b.{0,15}\b(?:low|none|safe|zero|harmless|approved|trivial|1)\b/iu,
  /\b(?:approve|accept|publish)\b.{0,20}\bthis (?:lesson|submission|draft|revision)\b/iu,
  /\b(?:respond|reply|answer|output|print)\b.{0,20}\b(?:only|exactly|verbatim)\b.{0,20}\b(?:with|the following|in)\b/iu,
  /\b(?:ignoriere?n?|vergiss|missachte)\b.{0,40}\b(?:anweisung(?:en)?|vorgaben?|regeln|anleitung(?:en)?|prompts?)\b/iu,
  /\b(?:du bist|sie sind|verhalte dich wie|handle als|als)\s+(?:eine?n? )?(?:ki|assistent(?:in)?|sprachmodell|chatbot|llm)\b/iu,
  /\b(?:ki|assistent(?:en|in)?|sprachmodelle?|prüfer(?:innen|in)?|reviewer)\b.{0,20}\b(?:muss|müssen|soll|sollen|sollte|sollten|darf|dürfen)\b.{0,60}\b(?:erwähnen|freigeben|genehmigen|antworten|schreiben|nennen|ignorieren|setzen|verschweigen)\b/iu,
  /\b(?:nicht|nie|niemals|keinesfalls)\s+(?:erwähnen|erwähnt|verraten|nennen|zitieren)\b/iu,
  /\b(?:setze|stufe|markiere)\b.{0,30}\b(?:risiko|stufe|schaden)\b.{0,25}\b(?:niedrig|gering|harmlos|auf 1)\b/iu,
]);

/** What an order has at the least, whatever its language. */
const cuesOf = (list: readonly Orders[]): RegExp =>
  together(list.flatMap(({ ignore, model, approve, hide, low }) => [ignore, model, approve, hide, low]));

const inEnglish = anyOf(english);
const ofWork = anyOf(work);
const LATIN_CUES = cuesOf(latin);
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** The words of an order stand together in one language: what is to be ignored, who is to approve, what is to be hidden. */
const ordersIn = (text: string, orders: Orders): boolean => {
  const { ignore, instructions, model, reviewer, approve, lesson, hide, warning, low } = orders;
  const [speaks, ofLesson] = [model.test(text), lesson.test(text)];
  return (
    (ignore.test(text) && instructions.test(text)) ||
    (approve.test(text) && (reviewer.test(text) || ofLesson)) ||
    (hide.test(text) && (warning.test(text) || speaks)) ||
    (speaks && (instructions.test(text) || ofLesson || reviewer.test(text))) ||
    (low.test(text) && (ignore.test(text) || speaks || ofLesson))
  );
};

const reads = (text: string): boolean =>
  ordersModel(text) ||
  (ENGLISH_CUES.test(text) && inEnglish(text)) ||
  (WORK_CUES.test(text) && ofWork(text)) ||
  passesOn(text) ||
  presses(text) ||
  (LATIN_CUES.test(text) && latin.some((orders) => ordersIn(text, orders))) ||
  (OTHER_SCRIPT.test(text) && otherScripts.some((orders) => ordersIn(text, orders)));

/**
 * True when a sentence reads like an order to a model or a reviewer rather than to a person at work, in any of the ways it
 * can be disguised. A hint only: an attack may read like an ordinary sentence, so nothing may rest on this alone.
 */
export const instructionLike: (text: string) => boolean = remembered(
  (text) => isTurned(text) || readings(text).some(reads),
);
