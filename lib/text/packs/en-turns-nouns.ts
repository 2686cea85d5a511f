import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { COUNT, END, PART, REST, SMALL, START, WORD } from './turn-parts.ts';

const VERB = '(is|are|must|may|can|cannot|will|should)';
// A thing, with nothing that ties, denies or joins in it.
const THING = `((?:(?:the|an?|all|any|every|each|your|its|their|his|her) )?(?:${WORD} ){0,3}?${WORD})`;
// Acts that are always done to what "of" names: not "the approval of the lead", nor a thing, "a collection of stamps".
const ACT =
  '(inspection|check|test|testing|cleaning|calibration|replacement|removal|repair|registration|vaccination|disinfection|steriliz?s?ation|evacuation|disposal|examination|verification|activation|deactivation|installation|deletion|cancellation|renewal|adjustment|lubrication|translation|suspension|revocation|encryption|validation|maintenance|washing|opening|closing|weighing|training)';
// Behind a thing its words are over.
const EDGE =
  '(?=[.,;:!?]|$| (?:on|in|at|with|if|when|once|before|after|unless|until|by|for|per|and|from|to|of)\\b)';
const BARRED = '(?:forbidden|prohibited|not allowed|not permitted)';
const TIMES = `(twice|${COUNT} times)`;

const count = (times = ''): string => times.replace(/^twice$/i, 'two').replace(/ times$/i, '');

// What is denied, doubted or narrowed in front of an act is told by other words than the act's own.
const plain = `${START}((?:(?:before|after|in|on|at) [^,.;:]+, )?)`;

/** Sentences that say what is done with a noun: each is read with the noun where the verb stands. */
export const nounTurns: readonly Turn[] = [
  // "An inspection of the boat is required before each trip": it must be inspected before each trip.
  turn(
    `${plain}(?:an?|the)? ?${ACT} of ${THING} (?:is|are) (?:required|needed|necessary|mandatory|compulsory)\\b`,
    '$1$3 must be $2',
  ),
  turn(
    `${plain}((?:an?|the) (?:\\p{L}+ )?${ACT}) of ${THING} (?:is|are) (?:required|needed|necessary|mandatory)\\b`,
    '$1$4 needs $2',
  ),
  // "The vaccination of puppies takes place in week 8": puppies are vaccinated in week 8.
  turn(
    `${plain}(?:the )?${ACT.replace('(', '(collection|delivery|distribution|')} of ${THING} (?:takes place|is done|is carried out|happens|is performed)\\b`,
    '$1$3 are $2',
  ),
  // "Removal of the rind is allowed after 60 days": it may be removed after 60 days.
  turn(
    `${plain}(?:the )?(?:${ACT}|(use|reuse)) of ${THING} (?:is|are) (?:allowed|permitted)\\b`,
    ({ 1: front = '', 2: act, 3: use, 4: thing = '' }) => `${front}${thing} may be ${act ?? use}`,
  ),
  // "Use of the slide is forbidden for children": children may not use it.
  turn(
    `${plain}(?:the )?(?:${ACT} of|(use|reuse|sale|transport|consumption) of|(access|entry) to) ${THING} (?:is|are) ${BARRED}(?: (?:for|to) ${PART})?${END}`,
    ({ 1: front = '', 2: act, 3: use, 4: access, 5: thing = '', 6: who = 'you' }) =>
      `${front}${who} may not ${act ?? use ?? access} ${thing}`,
  ),
  // "Signing it is not allowed for pupils": pupils may not sign it.
  turn(
    `${plain}((?!during)\\p{L}{3,}ing) ${THING} (?:is|are) ${BARRED} (?:for|to) ${PART}${END}`,
    '$1$4 may not $2 $3',
  ),
  // "Smoking is forbidden in the paint shop": you may not smoke there.
  turn(
    `${plain}((?!during)\\p{L}{3,}ing) (?:is|are) ${BARRED} ((?:in|on|at|near|inside) ${PART})${END}`,
    '$1you may not $2 $3',
  ),
  // "Work on the roof requires a permit": you need one to work there.
  turn(
    `${START}(work|\\p{L}{3,}ing) (on|in|at|with) ((?:(?:the|an?|your) )?${WORD}(?: ${WORD})?) (?:needs?|requires?) ${PART}${END}`,
    'you need $4 to $1 $2 $3',
  ),
  // "It takes 20 minutes to clean the mixer": its cleaning takes 20 minutes.
  turn(
    `${plain}it takes ${PART} to (\\p{L}{3,}) ${THING}${EDGE}(?![^.;!?]*(?:,|\\b(?:and|or|but|plus)\\b))`,
    '$1the $3 of $4 takes $2',
  ),
  turn(`${plain}(\\p{L}{3,}ing) ${THING} takes `, '$1the $2 of $3 takes '),
  // "A job that fails three times is moved": after three failures it is moved.
  turn(
    `${START}((?:an?|any|every|each) ${WORD}) that fails ${TIMES} ${VERB} `,
    ({ 1: what = '', 2: times, 3: verb = '' }) => `after ${count(times)} failures ${what} ${verb} `,
  ),
  turn(
    `${START}(?:if|when|once) ((?:an?|any|every|the) ${WORD}) (?:fails|has failed) ${TIMES}, (.+?)\\bit\\b`,
    ({ 1: what = '', 2: times, 3: rest = '' }) => `after ${count(times)} failures, ${rest}${what}`,
  ),
  // "A second approval by the lead is needed for it": the lead must approve it.
  turn(
    `${START}(?![^,.;:]*\\b(?:not|no|never|only|may|might|should|can)\\b)${PART} (?:needs?|requires?) an? (?:second|third|further|additional|extra) (approval|confirmation|signature)(?: by| of| from) ${PART}${END}`,
    ({ 1: what = '', 2: act = '', 3: who = '' }) =>
      `${who} must ${act.toLowerCase() === 'signature' ? 'sign' : act} ${what}`,
  ),
];

/** Sentences whose parts change places and lose nothing. */
export const placeTurns: readonly Turn[] = [
  turn(`${START}${PART} opens at (\\d\\S*) and closes at (\\d[\\d:.]*\\d|\\d)`, '$1 is open from $2 to $3'),
  // "Each crate holds 24 bottles": there are 24 in each.
  turn(
    `${START}(each|every|the) ${THING} (?:holds|contains|has) ((?:two|three|four|five|six|seven|eight|nine|ten|\\d+) ${THING})${END}`,
    'there are $3 $4 in $1 $2',
  ),
  // "Each ladder has a ring next to it": there is a ring next to each ladder.
  turn(
    `${START}(each|every) ${THING} has ((?:an?|one|two|three|\\d+) ${THING}) (next to|beside|in|on|under|above|behind) it${END}`,
    'there is $3 $5 $1 $2',
  ),
  // "Mira Koch, the oenologist," is "the oenologist, Mira Koch,".
  turn(
    `${START}(\\p{L}+ \\p{L}+), the ((?:${WORD} )?${WORD}), (?!and\\b|or\\b)(?=[^,]*[.;]|[^,]*$)`,
    ({ 0: all = '', 1: name = '', 2: role = '' }) =>
      /^\p{Lu}\S* \p{Lu}/u.test(name) ? `the ${role}, ${name}, ` : all,
  ),
  // "A slip, which the clerk signs": the clerk signs it.
  turn(
    `\\b((?:the|an?) (?:${WORD} )?${WORD}), which ((?:the|an?) (?:${WORD} )?${WORD}) (\\p{L}+s)${END}`,
    '$1. $2 $3 $1',
  ),
  // "Stains that remain are treated": remaining stains are.
  turn(
    `${START}((?:an? |any |every |each |all )?)(${SMALL}\\p{L}{3,}ing) (${WORD}) ${VERB} ${REST}${END}`,
    'if $1$3 $2, it $4 $5',
  ),
  turn(`${START}(${WORD}s) that (${WORD}) ${VERB} ${REST}${END}`, 'if $1 $2, it $3 $4'),
  // "The truck is driven only by a driver": only a driver drives it.
  turn(
    `${START}${PART} (?:is|are) (\\p{L}+) (?:only by ${PART}|by ((?:(?:the|an?) )?(?:${WORD} ){0,2}?${WORD}) only)${END}`,
    ({ 1: what = '', 2: act = '', 3: who, 4: last }) => `only ${who ?? last} ${act} ${what}`,
  ),
  // "The guard may not leave before the alarm has been set": it must be set before the guard leaves.
  turn(
    `${START}((?:the|an?|every|each) [^,.;:]+?) (?:may not|must not|cannot) ${PART} (?:before|until) ${PART} (?:has|have) been (\\p{L}+)${END}`,
    '$3 must be $4 before $1 $2',
  ),
  // "Set the limit to 60; higher values waste time": values above 60 do.
  turn(
    `${START}(set [^,.;:\\s]+(?: [^,.;:\\s]+){0,3}? to (\\d[\\d.,]*\\d|\\d)(?![\\p{L}\\d.])(?:[^.;:]|(?<=\\d)[.:](?=\\d))*?); (higher|larger|greater|lower|smaller) values `,
    ({ 1: front = '', 2: limit = '', 3: way = '' }) =>
      `${front}; values ${/^[hlg][^o]/i.test(way) ? 'over' : 'under'} ${limit} `,
  ),
  turn(
    `\\b(makes?) ${THING} slower\\b`,
    ({ 1: make = '', 2: thing = '' }) => `slow${make.slice(4)} down ${thing}`,
  ),
  // A program that is started is run; a pump is not.
  turn(
    `${START}((?:first,? )?)run (the|an?) (export|import|script|job|backup|build|migration|report|query|program|tool|scan|sync|installer)(?= with | first|${END})(?![^.;]*\\b(?:for|until|till|while|during)\\b)`,
    '$1start $2 $3',
  ),
  turn(`${START}first,? ((?!\\p{L}+,)[^,.;:]+?)${END}`, '$1 first'),
];
