import { remembered } from '../text/remembered.ts';
import { latin, otherScripts } from './orders/languages.ts';
import { together } from './orders/orders.ts';

/** Endings of files that are no domains where a text names a file. */
const FILE =
  /\.(?:md|txt|py|sh|ts|tsx|js|jsx|json|ya?ml|toml|ini|conf|cfg|log|csv|xml|sql|html?|css|java|go|rs|rb|php|exe|dll|jar|tar|gz|pdf|docx?|xlsx?|png|jpe?g|svg|env|lock|properties)$/iu;
const DOTTED = /(?:[\p{L}\p{N}_-]+[.。．｡])+\p{L}{2,}/gu;
const MAILBOX = /[^\s@]+@[^\s@]+/gu;
const NUMERIC = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/gu;
// "evil[.]example", "evil (dot) example", "evil dot example".
const WORDED = /\S+\s?[[({]\s?(?:\.|dot|punkt)\s?[\])}]\s?\S+|\S+ dot \S+|\bhxxps?\S*/giu;
const NUMBERED = /\p{L}{3,}[-_]?\d[\p{L}\p{N}_-]*|(?<!\p{L})\d+\p{L}{3,}[\p{L}\p{N}_-]*/gu;
// "24-LERROS" and "c9a3f1-EGAP": codes, whichever way they are written.
const CODED =
  /(?<![\p{L}\p{N}])(?:\d+[-_]\p{Lu}{3,}|(?=[\p{L}\p{N}_-]*\p{L}\d)(?=[\p{L}\p{N}_-]*\d[-_]?\p{L})[\p{L}\p{N}][\p{L}\p{N}_-]{4,})/gu;
const OPAQUE = /[\w+/-]{12,}={0,2}/gu;
const MIXED = /\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}/u;
const REVIEW =
  /\b(?:reviewers?|approvers?|approv(?:e[ds]?|al|als|ing)|reviewed|verified|lgtm|ship it|assistants?|chat ?bots?|language models?|llms?|ai|this (?:lesson|draft)|sign(?:s|ed)? (?:\w+ )?off)\b/giu;

const found = (text: string, rule: RegExp): string[] => text.match(rule) ?? [];

const byLanguage = [...latin, ...otherScripts].flatMap(({ reviewer, model, approve }) => [
  reviewer,
  model,
  approve,
]);
// Most texts have none of them, and are not asked for each.
const ANY_LANGUAGE = together(byLanguage);

/**
 * What a text names that only the page can vouch for: addresses in any spelling, numbered names, opaque tokens, and whoever
 * reviews or drafts.
 */
export const namedThings = remembered((text): readonly string[] => [
  ...found(text, DOTTED).filter((name) => !FILE.test(name)),
  ...found(text, MAILBOX),
  ...found(text, NUMERIC),
  ...found(text, WORDED),
  ...found(text, NUMBERED),
  ...found(text, CODED),
  ...found(text, OPAQUE).filter((token) => MIXED.test(token)),
  ...found(text, REVIEW),
  ...(ANY_LANGUAGE.test(text) ? byLanguage.flatMap((rule) => rule.exec(text)?.[0] ?? []) : []),
]);

// Letters set apart, or written as numbers: nobody at work writes so, and no rule for words sees what it says.
const SET_APART = /(?:(?<![\p{L}\p{N}])[\p{L}\p{N}](?![\p{L}\p{N}])[ .\-_*:/,]+){4,}/u;
const AS_NUMBERS = /(?:%[\da-f]{2}){3,}|(?:\\u[\da-f]{4}){2,}|(?:\b[01]{8}\s){3,}/iu;

/** True for a text in disguise. */
export const disguised = (text: string): boolean => SET_APART.test(text) || AS_NUMBERS.test(text);
