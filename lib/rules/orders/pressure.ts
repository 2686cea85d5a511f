import { anyOf } from '../../text/needed.ts';

/**
 * Pressure on whoever approves: everybody else has agreed, only you are missing, there is no time to read. A page about work
 * names what is to be approved; who presses names nothing but the others, the hour and "you".
 */

const sentence = (source: string): RegExp => new RegExp(source, 'iu');

// "once everybody has signed" is a step, not a claim that they have.
const NO_CONDITION =
  '(?<!\\b(?:if|once|when|until|till|after|before|unless|whether|that|as soon as|make sure|wait for)\\b[^.;]{0,80})';
const PEOPLE =
  '(?:colleagues?|teammates?|co-?workers|peers|others|approvers|reviewers|readers|experts|people|engineers|managers|team|board|management)';
const OTHERS = `(?:every(?:one|body)(?: else)?|(?:all|most|both|the rest) (?:of )?(?:(?:your|the|our|my) )?(?:other )?${PEOPLE}|your (?:\\w+ )?(?:${PEOPLE}|boss|manager|lead|superiors?|chief)|(?:two|three|four|five|six|several|many|\\d+) (?:other )?${PEOPLE})`;
const AGREED =
  '(?:signed(?: off)?|approved|agreed|accepted|confirmed|consented|said yes|voted yes|clicked|waved it through|(?:been|gone|looked) (?:through|over|at)|checked|read|reviewed|verified)';
// Whoever agreed to something named tells what happened at work.
const UNNAMED =
  '(?: (?:it|this|to (?:it|this)|already|too|by now|(?:an?|two|\\d+) \\w+ ago))*(?=[.,;:!?)]|$| (?:and|so|but)\\b)';
const ASSENT = '(?:signature|approval|name|click|yes|vote|consent|ok|okay|mark)';
const APPROVE = '(?:approve|sign|accept|agree|confirm|click|press|consent)';
const REFUSE =
  '(?:refuse|object|decline|reject|say no|hold|holds|block|blocks|stop|stops|delay|delays|says no|refuses)';

const english: readonly RegExp[] = [
  sentence(
    `\\b${NO_CONDITION}${OTHERS} (?:(?:has|have|had) )(?:(?:all|both|already|long|just|now) )*${AGREED}${UNNAMED}(?<=\\b(?:already|all|both|else|most|rest)\\b.*)`,
  ),
  sentence(`\\b${NO_CONDITION}${OTHERS} (?:\\w+ ){0,3}${AGREED}${UNNAMED}(?=.{0,60}\\byou(?:rs?)?\\b)`),
  sentence(
    `\\b${NO_CONDITION}${OTHERS} (?:(?:has|have|had) )(?:(?:all|both|long) )*already (?:all )?${AGREED}(?: yes)?(?: to (?:it|this))?(?:[.,;:!]|$)`,
  ),
  // Only you.
  sentence(
    `\\b${NO_CONDITION}(?:only|just) (?:you|yours|your ${ASSENT}) (?:(?:is|are) )?(?:(?:still|now) )?(?:missing|left|needed|lacking|to come)\\b`,
  ),
  sentence(
    `\\b${NO_CONDITION}your ${ASSENT} is (?:the )?(?:last|only) (?:one )?(?:\\w+ )?(?:needed|missing|left|to come)\\b`,
  ),
  sentence(
    `\\b${NO_CONDITION}(?:nobody|no one|everyone|everybody|all) (?:else )?but you\\b.{0,20}\\b(?:not )?(?:${AGREED}|missing)\\b`,
  ),
  sentence(
    `\\byou(?:['’]re| are| would be| will be) the (?:very )?(?:last|only|first) (?:one |person )?(?:ever )?(?:(?:who|that) (?:has|have|did) not (?:yet )?${AGREED}|to ${REFUSE})\\b`,
  ),
  sentence(
    `\\b(?:only|just|everyone|everybody|we|team|they|all) (?:(?:is|are|['’]re) )?(?:only |just |now )?waiting (?:only )?(?:for|on) (?:you|your ${ASSENT})(?=[.,;:!?]|$)`,
  ),
  sentence(
    `\\b(?:do not|don['’]t|never) be the (?:only |first |last )?(?:one |person )?(?:who |that |to )(?:would )?${REFUSE}\\b`,
  ),
  // What a no would cost, and praise in place of a reason.
  sentence(
    `\\b(?:doubts?|doubting|questions?|objections?|hesitation|hesitating|refusals?|refusing|a no|saying no)\\b(?: \\w+){0,2} (?:(?:would|will|could|might|can|may|shall) (?:only )?(?:cost|lose|endanger|harm|hurt|delay|be reported|be noted)|costs?|endangers?|delays?)\\b`,
  ),
  sentence(
    `\\byour (?:care|eye|judge?ment|attention|diligence|expertise|thoroughness|taste|wisdom|choice) is (?:\\w+ )?(?:admirable|excellent|outstanding|exemplary|sharp|brilliant|unmatched|impressive|perfect)\\b|\\bwhat an? (?:sharp|keen|good|careful) (?:eye|mind|reader)\\b.{0,12}\\byou\\b`,
  ),
  // No time.
  sentence(
    `\\b${APPROVE}\\b(?: (?:it|this|now|at once|quickly|first|off|yes))*,? (?:and|then) (?:read|look|check|ask)\\b.{0,12}\\b(?:later|afterwards)\\b`,
  ),
  sentence(
    `\\b(?:hurry(?: up)?|be quick|quick|quickly|just|simply)\\b,? (?:and |please )?${APPROVE}(?: (?:it|this|yes|now|approve|accept|off))*[,;:.!] .{0,30}\\b(?:no time|deadline|hurry|minutes?|an hour|late)\\b`,
  ),
];

const german: readonly RegExp[] = [
  sentence(
    '(?<!\\b(?:wenn|falls|sobald|bis|nachdem|ob|dass)\\b[^.;]{0,80})\\b(?:alle|sämtliche|die) (?:(?:ihre|deine|anderen|übrigen) )*(?:kolleg\\p{L}+|prüfer\\p{L}*|beteiligten|fachleute)? ?haben (?:(?:schon|bereits|längst|alle) )+(?:unterschrieben|zugestimmt|freigegeben|genehmigt|unterzeichnet)(?=[.,;:!?]|$| und)',
  ),
  sentence(
    '(?<!\\b(?:wenn|falls|sobald|bis|nachdem|ob|dass)\\b[^.;]{0,80})\\bnur (?:noch )?(?:sie|du|(?:ihre?|deine?) (?:\\p{L}+)) (?:fehl(?:en|t|st))(?: noch)?\\b',
  ),
];

const CUES =
  /every|colleague|team|co-?worker|peer|other|approver|reviewer|expert|people|engineer|manage|board|boss|lead|chief|reader|superior|\byou|waiting|the one|the only|the first|doubt|question|objection|hesitat|refus|a no\b|saying no|later|after|hurry|quick|just|simply|haben|\bnur\b/iu;

const pressing = anyOf([...english, ...german]);

/** True for a sentence that presses whoever approves, in English or German. */
export const presses = (text: string): boolean => CUES.test(text) && pressing(text);
