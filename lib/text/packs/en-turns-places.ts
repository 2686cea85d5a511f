import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { END, PART, SPAN, START, WORD } from './turn-parts.ts';

const RATE = `((?:every|each|once an?|twice an?) (?:\\d+ )?${SPAN}(?: (?:morning|afternoon|evening|night))?)`;
const LASTS =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)';
const WHEN = '(if|when|while|once|before|after|until|as soon as)';
/** Sentences whose parts change places and lose nothing: where what is said how often, when or of which thing stands. */
export const otherPlaces: readonly Turn[] = [
  // "Every hour the lead reads the gauge and notes it": the lead reads it every hour and notes it.
  turn(`${START}${RATE},? ((?:the|an?|our|your) [^,.;:]+?) and ${PART}${END}`, '$2 $1 and $3'),
  turn(`${START}${RATE},? ${PART}${END}`, '$2 $1'),
  // "Is checked by the guard every two hours": is checked every two hours by the guard.
  turn(
    `\\bby ((?:(?:the|an?|our|your) )?${WORD}(?: ${WORD})?) ((?:every|each|once an?|twice an?|once every) (?:(?:\\d+|two|three|four|five|six|seven|eight|nine|ten) )?${SPAN})${END}`,
    '$2 by $1',
  ),
  // "Expires after 30 minutes and the app asks": how long it lasts is told, and the app is another matter.
  turn(`\\b((?:after|before|for|within) ${LASTS}),? and (?=(?:the|an?|your|our) )`, '$1. '),
  // "Every tyre is checked before it is fitted": before a tyre is fitted, it is checked.
  turn(
    `${START}(?:every|any|each) ((?:${WORD} ){1,2}?)(is|are|must|may|can|cannot|will|should) ${PART} ${WHEN} (?:it|they) ${PART}${END}`,
    '$4 a $1$5, it $2 $3',
  ),
  // "Trucks are weighed before they are loaded": before trucks are loaded, they are weighed.
  turn(
    `${START}(\\p{L}{2,}s(?: (?:above|over|under|below|with|without) [^,.;:]{1,30}?)?) (are|must|may|can|cannot|will|should) ${PART} ${WHEN} they ${PART}${END}`,
    '$4 $1 $5, they $2 $3',
  ),
  // "Resets the room after each group and checks the locks": each act with who does it.
  turn(
    `${START}((?:the|an?|every|each) ${WORD}(?: ${WORD})?) (\\p{L}{2,}s) ([^,.;:]+?) (after|before|during) ((?:each|every|the) ${WORD}) and (\\p{L}{2,}s) ${PART}${END}`,
    '$1 $2 $3 $4 $5. $1 $6 $7',
  ),
  // "Is locked after five tries and unlocked by its manager": who "by" names does the second.
  turn(
    `${START}(?![^,.;:]*\\b(?:not|no|never|only|rarely|seldom|hardly|barely|sometimes|usually|often|partly|half)\\b)((?:an?|the|every|each|all) ${WORD}(?: ${WORD})?) (is|are) ([^,.;:]+?) and (\\p{L}{3,}ed) by ((?:(?:the|an?|its|their|your) )?${WORD}(?: ${WORD})?)${END}`,
    '$1 $2 $3. $5 $4 $1',
  ),
  // "Each table has a drip line": there is one on each.
  ...['on', 'in', 'at'].map((place) =>
    turn(
      `${START}(each|every) (${WORD}(?: ${WORD})?) has ((?:an?|one) ${WORD}(?: ${WORD})?)${END}`,
      `there is $3 ${place} $1 $2`,
    ),
  ),
  // "We only accept returns with the receipt": returns are only accepted with it.
  turn(
    `${START}(?:we|they|you) only (?!be\\b|have\\b|do\\b)(\\p{L}{3,}) ((?:(?!(?:with|from|in|at|on|by|if|when|after|before|until|for|to)\\b)[^,.;:\\s]+ )+?)(with|by|if|when|after) ${PART}${END}`,
    '$2are only $1 $3 $4',
  ),
  // "Use the ladder only on level ground": it may only be used there.
  turn(
    `${START}(?!the |an? |if |when |you |we |they |it )(\\p{L}{3,}) ((?:the|an?|your|this|these) (?:${WORD} )?${WORD}) only (on|in|with|at|for|by) ${PART}${END}`,
    '$2 may only be $1 $3 $4',
  ),
  turn(`\\b(against|with|in|on|at|for) ((?:(?:the|an?) )?${WORD}(?: ${WORD})?) only${END}`, 'only $1 $2'),
  // "Start it only when the tank is full": the tank must be full before you start it.
  turn(
    `${START}(?!the |an? |if |when )${PART} only (?:if|when|once) ((?:the|your) (?:(?!(?:not|no|never|only|nobody|nothing)\\b)[^,.;:\\s]+ ?)+?)${END}`,
    'must $2 before you $1',
  ),
  // "Do not use tools in the lab": they must not be used there.
  turn(
    `${START}(?:never|do not|don't|you (?:must|may) not) use ((?:(?:the|an?|any|your) )?(?:${WORD} )?${WORD})((?: (?:in|on|at|for|during|while|after|before|near|if|when|unless) [^,.;:]+)?)${END}`,
    '$1 must not be used$2',
  ),
  // "Must be signed and returned": both are a must.
  turn('\\b(must|should) be (\\p{L}+) and (?:then )?(\\p{L}{3,}(?:ed|t|n))\\b', '$1 be $2 and $1 be $3'),
];
