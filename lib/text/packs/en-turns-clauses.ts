import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { COUNT, DAY, END, PART, SPAN, START, WORD } from './turn-parts.ts';

const CLOCK = '(?:\\d{1,2}(?::\\d\\d)?|noon|midnight|sunrise|sunset|dawn|dusk|lunch|breakfast|dinner)';
// A time that "by" cannot belong to, as it could to "before approval by the lead".
const TIME = `((?:at|before|after|until) ${CLOCK}(?: and (?:(?:at|before|after) )?${CLOCK})?|on ${DAY}s?|(?:after|before) (?:each|every) ${SPAN}|(?:every|each) (?:${COUNT} )?${SPAN}|(?:within|after) ${COUNT} ${SPAN}|(?:once|twice|${COUNT} times) (?:an?|per) ${SPAN}|daily|weekly|monthly|yearly)`;
const A_THING = `(?:the|an?|its|all|any|each|every|your|our) (?:${WORD} ){0,2}${WORD}`;
const THING = `(${A_THING})`;
// What is said of how often, or whether at all, is said of both acts.
const STEADY =
  '(?![^,.;:]*\\b(?:never|rarely|seldom|hardly|barely|sometimes|usually|often|partly|perhaps|maybe)\\b)';
const WHO = `((?:(?:the|an?|our|your) )?${WORD}(?: ${WORD})?)`;

/** Sentences whose clauses are put otherwise: "only when" in front, who acts behind the time, limits told as denials. */
export const clauseTurns: readonly Turn[] = [
  // "Only after the pump has stopped is the valve opened": it is only opened after that.
  turn(
    `${START}only (after|when|if|once) ([^,.;:]+?) (is|are|may|can) (${A_THING}|\\p{L}{3,}s) ${PART}${END}`,
    '$4 $3 only $5 $1 $2',
  ),
  turn(
    `${START}only (after|when|if|once) ([^,.;:]+?) do(?:es)? (${A_THING}|\\p{L}{3,}s) ${PART}${END}`,
    '$3 $4 only $1 $2',
  ),
  // "It is the packer who seals the boxes": the packer seals them.
  turn(`${START}it is ((?:the|our|your) (?:${WORD} )?${WORD}) (?:who|that) ${PART}${END}`, '$1 $2'),
  // "Is counted before noon by the nurse": by the nurse before noon.
  turn(`\\b(is|are|be) (\\p{L}+) ${TIME} by ${WHO}${END}`, '$1 $2 by $4 $3'),
  // "Reads the letter before noon and sends it": each act with who does it.
  turn(
    `${START}${STEADY}((?:the|an?|every|each) ${WORD}(?: ${WORD})?) (\\p{L}{2,}s) ${THING}(?: ${TIME})? and (\\p{L}{2,}s) (?:it|them) ${PART}${END}`,
    ({ 1: who = '', 2: act = '', 3: what = '', 4: time = '', 5: next = '', 6: rest = '' }) =>
      `${who} ${next} ${what} ${rest}. ${who} ${act} ${what} ${time}`,
  ),
  turn(
    `${START}${STEADY}((?:the|an?|every|each) ${WORD}(?: ${WORD})?) (\\p{L}{2,}s) ${THING} ${TIME} and (\\p{L}{2,}s) (?!it\\b|them\\b)${PART}${END}`,
    '$1 $5 $6. $1 $2 $3 $4',
  ),
  // "Clear the sink before you use it": before you use the sink, clear it.
  turn(
    `${START}(?!(?:the|an?|if|when|do|never|only|always|you) )(\\p{L}+) ((?:the|your) ${WORD}(?: ${WORD})?) (before|after|when|if) you (\\p{L}+) it ${PART}${END}`,
    '$3 you $4 $2 $5, $1 it',
  ),
  // "Never put lenses back in the tray": never put back lenses.
  turn(
    `\\b(put|bring|take|give|send|hand|carry|place) ((?:(?:the|an?|your|any) )?${WORD}(?: ${WORD})?) (back|away|out|down) (?=(?:in|on|to|into|onto|at) )`,
    '$1 $3 $2 ',
  ),
  // "Tickets of class 2" are class 2 tickets.
  turn(
    '\\b(\\p{L}+) of (class|priority|type|level|grade|size|category|tier|zone) (\\d+)\\b',
    ({ 1: what = '', 2: of = '', 3: number = '' }) => `${of} ${number} ${what.toLowerCase()}`,
  ),
  // "Must not exceed 4 bar", "4 bar or less": at most 4 bar.
  turn('\\b(must|may) not exceed (?=\\d)', '$1 be at most '),
  turn('\\b(must|may) not be (?:more|higher|larger|longer|greater|heavier) than (?=\\d)', '$1 be at most '),
  turn('\\b(?:must|should) not be (?:less|lower|smaller|shorter) than (?=\\d)', 'must be at least '),
  turn(`\\b(?<!than )(${COUNT} \\p{L}+) or less\\b`, 'at most $1'),
  turn(`\\b(?<!than )(${COUNT} \\p{L}+) or more\\b`, 'at least $1'),
  turn(`${START}keep ${THING} at (at most|at least) ${PART}${END}`, '$1 must be $2 $3'),
];
