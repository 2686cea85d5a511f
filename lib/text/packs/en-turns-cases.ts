import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { COUNT, DAY, END, PART, REST, SPAN, START, WORD } from './turn-parts.ts';

const STATE = '(?:closed|open|locked|shut|sealed|off|on|empty|dry|cold|in|at|there)';
const FAILED = '(failed|wrong|missed|false|unsuccessful)';

/** Conditions, times and limits in the other words a language has for them. */
export const caseTurns: readonly Turn[] = [
  turn('\\b(?:for )?as long as (?!\\d)', 'while '),
  turn('\\bno[ -]one\\b', 'nobody'),
  turn(
    '\\bfollowing the (?=(?:end|start|beginning|arrival|departure|completion|delivery|failure) of )',
    'after the ',
  ),
  turn('\\b(?:if|when) there (?:is|are) no ', 'without '),
  turn('\\bthat lacks? ', 'without '),
  turn('\\bthat exceeds? (?=\\d)', 'over '),
  // "Stays closed until it is empty": is closed until then.
  turn(`\\b(stays?|remains?) (?=${STATE} [^.;]*\\b(?:until|while|during|for)\\b)`, ({ 1: verb = '' }) =>
    verb.endsWith('s') ? 'is ' : 'be ',
  ),
  // "Within 14 days of delivery": no later than 14 days after it. "At least two days before": no later than that.
  turn(`\\bwithin (${COUNT} ${SPAN}) (?:of|after|from) `, 'no later than $1 after '),
  turn(`\\bat least (${COUNT} ${SPAN}) before `, 'no later than $1 before '),
  turn(`\\bin (${COUNT} ${SPAN}) or (?:less|fewer)\\b`, 'within $1'),
  turn(`\\bon (${DAY}|\\d{1,2} \\p{Lu}\\p{Ll}+) at the latest\\b`, 'by $1'),
  turn('\\bat (\\d{1,2}(?::\\d\\d)?|noon|midnight) at the latest\\b', 'by $1'),
  // "Only open the valve if the pump is off": not unless it is.
  turn(
    `${START}only (\\p{L}{3,} (?:the|your|an?|this|these) ${PART}) (?:if|when) ${PART}${END}`,
    'do not $1 unless $3',
  ),
  turn(
    `${START}only (\\p{L}{3,} (?:the|your|an?|this|these) ${PART}) (?:after|once) ${PART}${END}`,
    'do not $1 before $3',
  ),
  // "Do not open it unless the pump is off": the pump must be off before you do.
  turn(
    `${START}(?:do not|don't|never) ${PART} unless ((?:the|your|an?) (?:${WORD} ){1,2}(?:is|are|has|have) ${PART})${END}`,
    'must $2 before you $1',
  ),
  // "If a driver is late, the driver calls": it calls. "If drivers are late, they call": late drivers call.
  turn(`${START}(if|when) (an?|any|every) (${WORD}) ${PART}, the \\3 `, '$1 $2 $3 $4, it '),
  turn(
    `${START}(?:if|when) (\\p{L}+s) are (?!not\\b|on\\b|in\\b|at\\b|no\\b|\\p{L}+ed\\b)(\\p{L}+), they ${REST}${END}`,
    '$2 $1 $3',
  ),
  // "If an order is over 500 EUR, it needs a signature": an order over 500 EUR needs it.
  turn(
    `${START}(?:if|when) ((?:an?|any|every|the) ${WORD}) (?:is|costs|weighs) (over|above|under|below|more than|less than|at least|at most) (\\d[^,;:]*?), it ${REST}${END}`,
    '$1 $2 $3 $4',
  ),
  // "If a request has no number, it is closed": one without a number is.
  turn(
    `${START}(?:if|when) ((?:an?|any|every) ${WORD}) (?:has|without) (?:no |an? )?(${WORD}(?: ${WORD})?), it ${REST}${END}`,
    ({ 0: all = '', 1: what = '', 2: lack = '', 3: rest = '' }) =>
      /\b(?:has no|without)\b/i.test(all) ? `${what} without ${lack} ${rest}` : all,
  ),
  // "If the scan fails twice", "two failed scans lock the gate": after two failed scans.
  turn(
    `\\b(?:if|when|after) (?:the|an?|your) (${WORD}) (?:fails|has failed) (twice|${COUNT} times)\\b`,
    ({ 1: what = '', 2: times = '' }) =>
      `after ${times.replace(/^twice$/i, 'two').replace(/ times$/i, '')} failed ${what}s`,
  ),
  turn(
    `${START}(${COUNT}) ${FAILED} (${WORD}s) (\\p{L}+) ((?:the|an?|your) (?:${WORD} )?${WORD})${END}`,
    'after $1 $2 $3 $5 is $4',
  ),
  // "With an expired code, the gate refuses": if the code is expired.
  turn(
    `${START}with an? (\\p{L}+ed|broken|wrong|missing|full|empty) (${WORD}), ${REST}${END}`,
    'if the $2 is $1, $3',
  ),
];
