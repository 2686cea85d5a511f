import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { caseTurns } from './en-turns-cases.ts';
import { clauseTurns } from './en-turns-clauses.ts';
import { nounTurns, placeTurns } from './en-turns-nouns.ts';
import { personTurns } from './en-turns-persons.ts';
import { otherPlaces } from './en-turns-places.ts';
import { END, PART, REST, START } from './turn-parts.ts';

const VERB = '(is|are|must|may|can|cannot|will|should)';
// What a condition or a time begins with: the thing before it ends there.
const UNTIL_HEAD = '((?:(?!before |after |if |when |until |unless |while |during )[^,.;:\\s]+ ?)+)';
const ACTS = new Map([
  ['approval', 'approve'],
  ['confirmation', 'confirm'],
  ['signature', 'sign'],
]);
const NO_TIE = '(?!(?:to|into|onto|in|on|at|from|with|by|for|of)\\b)';
const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)';
const NAMED = '((?:an? |any |every |each |all )?)((?!only|no|not|never|nobody|most|some|few|the\\b)\\p{L}+)';

/** Sentences that say the same with their clauses turned: none may lose a word that measures, denies or narrows. */
export const turns: readonly Turn[] = [
  ...personTurns,
  ...caseTurns,
  ...clauseTurns,
  ...nounTurns,
  ...placeTurns,
  ...otherPlaces,
  // "Close the month, otherwise bookings are missing": they are missing if you do not.
  turn(`${START}(?:never|do not|don't) ${PART},? (?:otherwise|or else) ${REST}${END}`, '$2 if $1'),
  turn(
    `${START}(?!if |when |unless |never |do not |don't )${PART},? (?:otherwise|or else) ${REST}${END}`,
    '$2 if not $1',
  ),
  // "A job that fails is moved": if a job fails, it is moved.
  turn(`${START}${NAMED} (?:that|which|who) ${PART} ${VERB} ${REST}${END}`, 'if $1$2 $3, it $4 $5'),
  turn(
    `${START}(?![^,.;:]*\\bonly\\b)${PART} (any|every) (\\p{L}+) (?:that|which|who) ${PART}${END}`,
    'if $2 $3 $4, $1 it',
  ),
  turn(
    `${START}(never|do not|don't) ${PART} (an?) (\\p{L}+) (?:that|which|who) ${PART}${END}`,
    'if $3 $4 $5, $1 $2 it',
  ),
  // "A job is retried if it fails": if a job fails, it is retried.
  turn(
    `${START}((?:an?|any|every|the) (?:\\p{L}+ ){1,3}?)${VERB} ${PART} (if|when|once|after|unless|until|before) (?:it|they) ${PART}${END}`,
    '$4 $1$5, it $2 $3',
  ),
  turn(
    `${START}(?:an?|the|every|any) (\\p{L}+ed|broken) (\\p{L}+) makes (the|an?) (\\p{L}+) `,
    'if the $2 is $1, $3 $4 ',
  ),
  // "Folders that are marked as shared" are shared folders.
  turn(`(\\p{L}+) that (?:is|are) (?:marked|flagged|labelled)(?: as)? (\\p{L}+)${END}`, '$2 $1'),
  turn(`(\\p{L}+) that (?:is|are|was|were|has|have)(?: been)? (\\p{L}+ed)(?=[,.;]|$| ${VERB} )`, '$2 $1'),
  // "Restart it only after the export" is "not before the export".
  turn(
    `${START}(?!the |an? |if |when )${PART} only (?:after|once(?! an? | per | every | each )) ${PART}${END}`,
    'do not $1 before $2',
  ),
  turn(`${START}(?!the |an? |if |when )${PART} only (?:if|when) ${PART}${END}`, 'do not $1 unless $2'),
  turn(`(?:may|must) only ${PART} (?:after|once) `, 'may not $1 before '),
  turn(`(may|can) ${PART} only (?:after|once) `, '$1 not $2 before '),
  turn(`(may|can) ${PART} only (?:if|when) `, '$1 not $2 unless '),
  turn(`can only ${PART} (?:after|once) `, 'cannot $1 before '),
  turn(`(?:may|must) only ${PART} (?:if|when) `, 'may not $1 unless '),
  turn(`can only ${PART} (?:if|when) `, 'cannot $1 unless '),
  // "Refunds need approval by the lead": the lead must approve them.
  turn(
    `${START}(?![^,.;:]*\\b(?:not|no|never|only)\\b)${PART} (?:needs?|requires?) (?:an? |the )?(approval|confirmation|signature)(?: by| of| from) ${PART}${END}`,
    ({ 1: what = '', 2: act = '', 3: who = '' }) => `${who} must ${ACTS.get(act) ?? act} ${what}`,
  ),
  turn(
    `${START}(?![^,.;:]*\\b(?:not|no|never|only)\\b)${PART} (?:needs?|requires?) (?:an? |the )?(approval|confirmation|signature)${END}`,
    ({ 1: what = '', 2: act = '' }) => `${what} must be ${ACTS.get(act) ?? act}`,
  ),
  // "Passwords must have 12 characters", "12 characters are required for passwords": passwords need them.
  turn(`${START}(?![^,.;:]*\\b(?:not|no|never|only)\\b)${PART} must have ${PART}${END}`, '$1 need $2'),
  turn(
    `${START}(?![^,.;:]*\\b(?:not|never|only)\\b)${PART} (?:is|are) (?:required|needed|necessary|mandatory) for ${PART}${END}`,
    '$2 need $1',
  ),
  turn(
    `${START}(?![^,.;:]*\\b(?:not|never|only)\\b)${PART} (?:is|are) (?:required|needed|necessary) to (\\p{L}+ [^,.;:]+?)${END}`,
    'you need $1 to $2',
  ),
  turn(
    `${START}((?:you|we|they) (?:do not )?need ${PART}) for ${PART}${END}`,
    ({ 2: what = '', 3: aim = '', 1: need = '' }) =>
      `${aim} ${/ not /.test(need) ? 'do not ' : ''}need ${what}`,
  ),
  // "Do not start without a permit", "no driver may start without a permit": you need one to.
  turn(
    `${START}(?:do not|don't|never|nobody may|nobody can) ${PART} without (?!\\p{L}+ing\\b)${PART}${END}`,
    'you need $2 to $1',
  ),
  turn(
    `${START}(?:do not|don't|never) ${PART} unless (?:you|they|we|it) ha(?:ve|s) ${PART}${END}`,
    'you need $2 to $1',
  ),
  turn(`${START}no (\\p{L}+) (?:may|can) ${PART} without (?!\\p{L}+ing\\b)${PART}${END}`, '$1 need $3 to $2'),
  turn(`${START}to ([^,.;:]+), (\\p{L}+) needs? ${PART}${END}`, '$2 need $3 to $1'),
  turn(
    `${START}(\\p{L}{3,}ing (?:(?:the|an?|your) )?\\p{L}+) (?:needs?|requires?) ${PART}${END}`,
    'you need $2 to $1',
  ),
  // "Merge only after the build is green", "do not merge until it is": it must be before you do.
  turn(
    `${START}(?:do not|don't|never|you (?:may|must|can|should) not|you cannot) ${PART} (?:before|until) (?!\\p{L}+ing\\b|you\\b|(?:\\p{L}+ ){0,2}\\p{L}+${END})${PART}${END}`,
    'must $2 before you $1',
  ),
  // "If a sample leaks, bag it": bag a leaking sample.
  turn(
    `${START}(?:if|when|whenever|once) (an?|any|every) (\\p{L}+) (?:is (?!not,)(\\p{L}{3,})|(\\p{L}{3,})s), ((?:(?!it |they |them )[^,.;:\\s]+ )*)(?:it|they|them)\\b(?! (?:or|and)\\b)([^,.;:]*)${END}`,
    ({ 1: a, 2: thing, 3: state, 4: does, 5: front, 6: rest }) =>
      `${front}${a} ${state ?? `${does}ing`} ${thing}${rest}`,
  ),
  turn(
    `${START}((?:(?:an?|the|every|any|all|each) )?)(\\p{L}+) with (?:an? )?(\\p{L}+ed|broken|wrong) (\\p{L}+) ${VERB} ${REST}${END}`,
    'if the $4 is $3, $1$2 $5 $6',
  ),
  // "Is granted only with a ticket", "may only start with a permit": not without.
  turn(`(is|are|may be|can be|must be) (\\p{L}+) only with ${PART}${END}`, '$1 not $2 without $3'),
  turn(
    `(may|can|must) only ((?!be\\b)\\p{L}+(?: (?:(?:the|an?) )?\\p{L}+)?) with ${PART}${END}`,
    '$1 not $2 without $3',
  ),
  turn(`${START}only ([^,.;:]+?) with ${PART} (may|can) `, '$1 without $2 $3 not '),
  // "Access is only granted after approval": it is not granted before.
  turn(`(is|are) (?:only (\\p{L}+)|(\\p{L}+) only) (?:if|when) `, '$1 not $2$3 unless '),
  turn(
    `(is|are) (?:only (\\p{L}+)|(\\p{L}+) only) (?:after|once(?! an? | per | every | each )) `,
    '$1 not $2$3 before ',
  ),
  // "When the export has run": once it has.
  turn(
    `\\b(?:if|when|after) ([^,.;:]+?) (has|have) (?!an?\\b|the\\b|no\\b|not\\b|never\\b|\\d|to\\b)(\\p{L}+(?:ed|en|un|d|t)\\b)`,
    'once $1 $2 $3',
  ),
  // "Do not delete it without asking the owner": ask the owner before you do.
  turn(
    `${START}(?:do not|don't|never) ${PART} without (?:first )?(\\p{L}{3,}ing) ${PART}${END}`,
    '$2 $3 before you $1',
  ),
  // "Forms signed by the tenant are filed": forms that are signed.
  turn(
    `${START}((?:(?:an?|the|any|every|each|all) )?\\p{L}+) (\\p{L}+ed|sent|made|written|taken|given|kept|held|sold|bought|paid) (by|in|on|at|with|from|to|after|before|for|as) ${PART} ${VERB} `,
    '$1 that are $2 $3 $4 $5 ',
  ),
  turn('\\b(?:whose (\\p{L}+) (?:is|are) missing|with (?:an? )?missing (\\p{L}+))', 'without $1$2'),
  turn('\\b(?:if|when) (?:the|an?|its|your|their) (\\p{L}+(?: \\p{L}+)?) (?:is|are) missing', 'without $1'),
  // "Until arrival of the inspector": until the inspector arrives. "After approval by the lead": after the lead approves.
  turn(
    `\\b(after|before|until|on|upon|without) (?:the |an? )?(arrival|departure|end|start|beginning|expiry|failure|completion|return) of ((?:(?:the|an?|its|your) )?\\p{L}+(?: \\p{L}+)?)(?=[,.;!?]|$| ${VERB})`,
    ({ 1: head = '', 2: act, 3: what }) => `${/^(?:on|upon)$/i.test(head) ? 'when' : head} ${what} ${act}`,
  ),
  turn(
    '\\b(after|before|until|without) (?:the |an? )?(\\p{L}{4,}(?:al|tion|ment)) by ((?:the|an?) \\p{L}+(?: \\p{L}+)?)(?=[,.;!?]|$)',
    '$1 $3 $2',
  ),
  turn(
    `${START}${PART} (may|can|must) be (\\p{L}+) by ((?:(?:the|an?) )?\\p{L}+) only${END}`,
    'only $4 $2 $3 $1',
  ),
  // "The owner of the folder" is the folder owner.
  turn(
    '\\b(the|an?|its|your|their) (\\p{L}{3,}) of (?:the|an?|its|your|their) (\\p{L}{3,})(?= (?:is|are|must|may|can|cannot|has|for|to|\\p{L}+s)\\b|[,.;]|$)',
    '$1 $3 $2',
  ),
  turn(`${START}${PART} (?:is|are) given to ${PART}${END}`, '$2 gets $1'),
  turn(`${START}(\\p{L}+) before (\\d{1,2} \\p{Lu}\\p{L}+(?: \\d{4})?) (is|are) `, '$1 from before $2 $3 '),
  // "Run drain to empty the queue": empty it with drain.
  turn(`\\brun ((?:(?!to )\\S+ ){1,3})to (?!an? |the |your )${UNTIL_HEAD}`, '$2 with $1'),
  turn('\\bby running', 'with'),
  // "Two reviews; changes on main need one."
  turn(
    `(${NUMBER}) (\\p{L}+)((?:;|,? but|,? and) [^.;:]*?) (needs?|takes?|gets?|has|have|requires?) (${NUMBER})${END}`,
    '$1 $2$3 $4 $5 $2',
  ),
  turn(`${START}(?:do not|never) (\\p{L}+) ${PART}[,;] (?:but )?\\1 ${PART}${END}`, '$1 $3 instead of $2'),
  // "Only the owner may approve it": it may only be approved by the owner.
  turn(
    `${START}${PART} (may|can|must) (?:only be (\\p{L}+) by|be (\\p{L}+) only by) ${PART}${END}`,
    ({ 1: what = '', 2: modal = '', 3: act, 4: acted, 5: who = '' }) =>
      `only ${who} ${modal} ${act ?? acted} ${what}`,
  ),
  turn(
    `${START}(?:do not|don't|never) ${PART} (?:more|longer|higher|larger) than (?=${NUMBER}\\b)`,
    '$1 at most ',
  ),
  turn(
    `(may|must) not be (\\p{L}+) (?:more|longer|higher|larger) than (?=${NUMBER}\\b)`,
    '$1 be $2 at most ',
  ),
  // "A driver who is ill" is an ill driver.
  turn(
    '(\\p{L}+) (?:that|which|who) (?:is|are) (?!not|no|only|on|in|at|by|from|for|to|of|the|an?|more|less|out|up|off|\\p{L}+er\\b)(\\p{L}{3,}) (?=\\p{L}+)',
    '$2 $1 ',
  ),
  turn(
    `${START}if (an?|any|the) (\\p{L}+) is (?!not\\b|on\\b|in\\b|at\\b|\\p{L}+e[dn]\\b)(\\p{L}+), (?:they|it|he|she) ${REST}${END}`,
    '$1 $3 $2 $4',
  ),
  // "Roll the release back": roll back the release.
  turn(
    '(\\p{L}+) ((?:the|an?|its|your|their) \\p{L}+) (back|off|out|up|down|away)(?=[,.;!?]|$| (?:if|when|before|after|until)\\b)',
    '$1 $3 $2',
  ),
  // What is listed may stand in another order; what is done may not.
  turn('(\\p{L}+) or (\\p{L}+)(?=[,.;!?]|$| (?:if|when|before|after|until)\\b)', '$2 or $1'),
  turn(
    '(?<=\\b(?:in|as|of|by|with|from|to|for|on|wear|use|needs?|contains?|gets?|has|have|includes?|bring|the|both) )(\\p{L}+) and (\\p{L}+)(?=[,.;!?]|$| (?:if|when|before|after|until)\\b)',
    '$2 and $1',
  ),
  // "It is weighed and labelled by the nurse": she weighs and labels it.
  turn(`${START}${PART} (?:is|are) (\\p{L}+) and (?:is |are )?(\\p{L}+) by ${PART}${END}`, '$4 $2 and $3 $1'),
  turn(
    `${START}${PART} (must|may|can|should) be (\\p{L}+) and (\\p{L}+) by ${PART}${END}`,
    '$5 $2 $3 and $4 $1',
  ),
  turn(
    `${START}${PART} (in|by|with|to|at|on|from|via) ${PART}, (?:not|never) ((?:in|by|with|to|at|on|from|via) [^,.;:]+)${END}`,
    '$1 $2 $3. Do not $1 $4',
  ),
  // "No access is granted": access is not granted.
  turn(
    `(?<=^|[.!?;,] |if |when |unless |without (?:an? |the )?\\p{L}+ )no (?!longer|more|less|fewer|later|one\\b)(\\p{L}+(?: \\p{L}+)?) ${VERB} `,
    'a $1 $2 not ',
  ),
  turn('(?:do|does) not (\\p{L}+) any (\\p{L}+)', '$1 no $2'),
  turn('(\\p{L}{3,}) no (?!longer|more|less|fewer|later|one\\b)(\\p{L}+)', 'not $1 $2'),
  // "Send the customer an invoice": send an invoice to the customer.
  turn(
    `\\b(gives?|sends?|hands?|shows?|offers?|grants?|lends?|pays?) ((?:(?:the|an?|each|every) )?${NO_TIE}\\p{L}+(?: ${NO_TIE}\\p{L}+)?) ((?:the|an?|its|their|your|his|her) \\p{L}+)`,
    '$1 $3 to $2',
  ),
  turn(
    `${START}${PART} ((?:(?:must|may|can|should) be|is|are) (?:given|sent|handed|shown|offered|granted|lent|paid)) ((?:the|an?|its|their) \\p{L}+)`,
    '$3 $2 to $1',
  ),
  turn(`${START}${PART} (?:receives?|gets?) ${PART} from ((?:the |an? )?\\p{L}+)${END}`, '$3 gives $2 to $1'),
  turn(`${START}(?:make sure|be sure|remember|do not forget|don't forget) to `, ''),
  turn(`${START}(?:make sure|ensure)(?: that)? ${PART} (?:is|are) ${REST}${END}`, '$1 must be $2'),
  turn(`${START}first,? ${PART},? (?:and )?then `, '$1, then '),
  turn('\\bif (?:you|they|it|he|she) (?:have|has) no ', 'without '),
  turn('\\bif (?:you|they|it|he|she) (?:do|does) not have ', 'without '),
  // "A damaged parcel is returned": if a parcel is damaged, it is returned.
  turn(
    `${START}((?:an? |any |every |each |all )?)(\\p{L}+ed) (\\p{L}+) ${VERB} ${REST}${END}`,
    'if $1$3 is $2, it $4 $5',
  ),
  turn(
    `${START}(after \\d{1,2}:\\d\\d) ([^,.;:]*?) may be (\\p{L}+) only by ${PART}${END}`,
    '$1 only $4 may $3 $2',
  ),
  turn(
    '(?<=\\b(?:gets?|needs?|is|are|has|have|sent|given|must|may|can) )(.+? to )((?:the|an?) \\p{L}+) and ((?:the|an?) \\p{L}+)(?=[,.;!?]|$)',
    '$1$3 and $2',
  ),
  // "Is only granted with a ticket": is not granted without one.
  turn(`(is|are|may be|can be) only (\\p{L}+) with ${PART}${END}`, '$1 not $2 without $3'),
  turn(`${START}(?!the |an? |if |when )${PART} only with ${PART}${END}`, 'do not $1 without $2'),
];
