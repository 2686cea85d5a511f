import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { START, WORD } from './turn-parts.ts';

// Nouns a "she" could mean, by how they end, and those that end otherwise.
const PERSON =
  /\b(?:\p{L}{2,}(?:er|or|ist|ant|ent|ian|man|woman|person|ee|ess|ard|eur|ary|ive)|nurse|chief|chef|lead|head|clerk|cook|guard|vet|mate|guest|child|pupil|doctor|boss|judge|coach|guide|host|pilot|friend|neighbou?r|colleague|mother|father|parent|son|wife|aunt|uncle|girl|boy|lady|king|queen|crew|deputy|apprentice|intern|temp|smith|butcher|tailor|registrar|analyst|medic|monk|nun|thief|patron|proxy|aide|expert|champion|baby|kid|twin|bride|groom|animal|cow|horse|mare|dog|cat|hen|sow|bull|pony|student|someone|anyone|somebody|who|whom|him|her|his|she|he|they|them|it)s?\b/iu;
// Things that end as persons do.
const THINGS =
  /\b(?:number|order|letter|paper|water|counter|folder|container|computer|server|register|drawer|printer|meter|timer|filter|cover|ladder|trailer|poster|sticker|cutter|heater|cooler|boiler|tower|shower|corner|border|fibre|powder|butter|sugar|flower|paper|fever|liver|master list|sensor|motor|monitor|door|floor|error|mirror|colou?r|document|statement|payment|equipment|instrument|department|shipment|agreement|amount|account|content|event|accident|plant|restaurant|badge|summary|library|diary|glossary|inventory|salary|archive|drive|dairy|locker|cupboard|board|card|record|word|standard|yard|guard rail|coffee|fee|process|address|business|press|access)s?\b/giu;

/** What a sentence says behind its subject, where nobody else is told of whom a "she" could mean. */
const tellsNobody = (rest: string): boolean => {
  const left = rest.replace(THINGS, 'thing');
  return !PERSON.test(left) && !/(?:^|\s)\p{Lu}/u.test(left);
};

const SUBJECT = `((?:the|our|your) (?:${WORD} )?${WORD})`;
const THEN = '((?:then|after that|afterwards|next),? )?';

/** "The baker weighs the dough. She writes it down": who "she" is, where the sentence before tells of one person only. */
export const personTurns: readonly Turn[] = [
  turn(
    `${START}${SUBJECT} (\\p{L}+s) ([^.;:!?]*)\\. ${THEN}(?:she|he) `,
    ({ 0: all = '', 1: who = '', 2: act = '', 3: rest = '', 4: next = '' }) =>
      tellsNobody(rest) ? `${who} ${act} ${rest}. ${next}${who} ` : all,
  ),
  // "The pickers cut the grapes. They load them": only where nothing else is many.
  turn(
    `${START}((?:the |our |your )?(?:${WORD} )?\\p{L}+[^s\\W]s) (\\p{L}*[^s\\W]) ([^.;:!?]*)\\. ${THEN}they `,
    ({ 0: all = '', 1: who = '', 2: act = '', 3: rest = '', 4: next = '' }) =>
      /\b(?:\p{L}*s|and|people|men|women|children|they|them)\b/iu.test(rest)
        ? all
        : `${who} ${act} ${rest}. ${next}${who} `,
  ),
];
