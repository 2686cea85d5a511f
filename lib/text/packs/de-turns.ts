import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { END, PART, START } from './turn-parts.ts';

const VERB = '(wird|werden|darf|dürfen|muss|müssen|kann|können|ist|sind)';

const lower = (text = ''): string => text.slice(0, 1).toLowerCase() + text.slice(1);

// Acts that are always done to what follows them: not "die Genehmigung der Leitung".
const ACTS =
  '(?:Überprüfung|Prüfung|Reinigung|Wartung|Kalibrierung|Entlüftung|Desinfektion|Messung|Spülung|Leerung|Sperrung|Löschung|Lüftung|Schmierung|Impfung|Entsorgung|Lagerung|Registrierung|Aktualisierung)';
const THE: Readonly<Record<string, string>> = { der: 'die ', des: 'das ', aller: 'alle ' };

/** Sentences that say the same with their clauses turned: none may lose a word that measures, denies or narrows. */
export const turns: readonly Turn[] = [
  // "Erst öffnen, wenn der Druck gefallen ist": nicht öffnen, bevor er gefallen ist.
  turn(
    '(?<= )erst(?: dann)?( (?!morgen)\\p{L}{2,}(?:en|t|eu)(?: werden)?)?,? (?:wenn|nachdem|sobald) ',
    'nicht$1, bevor ',
  ),
  turn('(?<= )nur(?: dann)?,? wenn ', 'nicht, es sei denn, '),
  turn(
    `${START}(\\p{L}+en) Sie ${PART}, (?:sonst|andernfalls) ([^.;:]+)${END}`,
    ({ 1: verb, 2: what, 3: then }) => `${then}, wenn Sie ${what} nicht ${lower(verb)}`,
  ),
  // "Ein Auftrag, der fehlschlägt, wird verschoben": wenn er fehlschlägt.
  turn(
    `${START}((?:Ein|Eine|Jeder|Jede|Jedes) \\p{Lu}\\p{L}+), (?:der|die|das) ${PART}, ${VERB} ([^.;:]+)${END}`,
    'wenn $1 $2, $3 $4',
  ),
  // "Einer Gruppe geben Sie die Rolle nie": with one who is told to, everything else is what it is done to.
  turn(
    `${START}((?:Der|Den|Dem|Die|Das|Einen?|Eine[rm]) [^,.;:]+?) (\\p{Ll}+en) Sie ${PART}${END}`,
    ({ 1: what, 2: verb, 3: rest }) => `${verb} Sie ${rest} ${lower(what)}`,
  ),
  // "Nur mit Ausweis": nicht ohne. "Erst nach dem Export": nicht davor.
  turn('(?<= )nur mit ', 'nicht ohne '),
  turn('(?<= )erst nach ', 'nicht vor '),
  // "Sind nach 30 Tagen zu löschen": müssen gelöscht werden. Not "ist nicht zu löschen", which forbids.
  turn(
    `(?<= )(?:ist|sind) (?![^,.;:]*\\b(?:nicht|nie|niemals|kein))((?:[^,.;:]+ )?)zu (?!finden|sehen|erkennen|erwarten|erreichen|haben|verstehen)(\\p{Ll}{3,}n)${END}`,
    'müssen $1$2 werden',
  ),
  turn(
    `${START}([^,.;:]+?) (?:braucht|brauchen|benötigt|benötigen|erfordert|erfordern) eine (?:Genehmigung|Freigabe)${END}`,
    '$1 müssen genehmigt werden',
  ),
  // "Für den Zutritt ist ein Ausweis nötig": der Zutritt braucht einen.
  turn(
    `${START}Für ((?:(?:den|die|das|einen|eine|jeden|jede|jedes) )?\\p{Lu}\\p{L}+(?: über \\d[\\d.,]* \\p{L}+)?) (?:ist|sind) (?!kein|nicht|nur)([^,.;:]+?) (?:nötig|notwendig|erforderlich)${END}`,
    ({ 1: what = '', 2: thing }) => `${what.replace(/^\p{Ll}+ /u, '')} braucht ${thing}`,
  ),
  // "Eine Prüfung der Bremse ist vor jeder Fahrt erforderlich": sie muss vor jeder Fahrt geprüft werden.
  turn(
    `${START}(?:Eine|Die) (${ACTS}) (der|des|von|aller) (\\p{Lu}\\p{L}+) (?:ist|sind) ((?:(?!nicht|nur|kein|nie|kaum)[^,.;:\\s]+ )*)(?:erforderlich|nötig|notwendig|vorgeschrieben)${END}`,
    ({ 1: act, 2: of = '', 3: what, 4: rest }) =>
      `${THE[of.toLowerCase()] ?? ''}${what} muss ${rest}${lower(act)} werden`,
  ),
  // "Das Betreten des Lagers ist für Kunden verboten": Kunden dürfen es nicht betreten.
  turn(
    `${START}(?:Das|Die) (\\p{Lu}\\p{Ll}+(?:en|ern|eln)|${ACTS}) (der|des|von|aller) (\\p{Lu}\\p{L}+) (?:ist|sind) (?:für (\\p{Lu}\\p{L}+) )?(?:verboten|untersagt|nicht erlaubt|nicht gestattet)${END}`,
    ({ 1: act, 2: of = '', 3: what, 4: who = 'Sie' }) =>
      `${who} dürfen ${THE[of.toLowerCase()] ?? ''}${what} nicht ${lower(act)}`,
  ),
  turn(
    `${START}(\\p{Lu}\\p{L}+n) ist das (\\p{Lu}\\p{Ll}+en) ((?:(?!nicht|nur|kein|nie)[^,.;:\\s]+ )*)(?:verboten|untersagt)${END}`,
    ({ 1: who, 2: act, 3: rest }) => `${who} dürfen ${rest}nicht ${lower(act)}`,
  ),
  // "Es dauert 30 Minuten, die Schleuder zu reinigen": die Reinigung dauert 30 Minuten.
  turn(
    `${START}Es dauert ([^,.;:]+), (?:die|das|den|eine?|einen) (\\p{Lu}\\p{L}+) zu (\\p{Ll}+n)${END}`,
    ({ 1: time, 2: what, 3: act = '' }) =>
      `Die ${act.slice(0, 1).toUpperCase()}${act.slice(1)} der ${what} dauert ${time}`,
  ),
  // "Ein Auftrag, der dreimal fehlschlägt, wird verschoben": nach drei Fehlschlägen wird er verschoben.
  turn(
    `${START}((?:Ein|Eine|Jeder|Jede|Jedes) \\p{Lu}\\p{L}+), (?:der|die|das) (zwei|drei|vier|fünf)mal fehlschlägt, (wird|ist) `,
    'Nach $2 Fehlschlägen $3 $1 ',
  ),
  // "Pakete, die beschädigt sind": beschädigte Pakete. "Fehlt die Unterschrift": ohne Unterschrift.
  turn('(\\p{Lu}\\p{L}+), (?:die|der|das) (?!nicht|nie)(\\p{Ll}{3,}t) (?:sind|ist),', '$2e $1'),
  turn('(\\p{Lu}\\p{L}+), (?:die|der|das) keine?n? (\\p{Lu}\\p{L}+) (?:haben|hat),', '$1 ohne $2'),
  turn(`${START}Fehlt (?:die|der|das|eine?) (\\p{Lu}\\p{L}+), `, 'Ohne $1 '),
  turn('(?<= )wenn (?:die|der|das|eine?) (\\p{Lu}\\p{L}+) fehlt', 'ohne $1'),
  // "Darf nur von der Leitung geöffnet werden": nur sie darf öffnen.
  turn(
    `${START}${PART} (darf|dürfen|kann|können) nur (?:vom (\\p{Lu}\\p{L}+)|(?:von|durch) ((?:der|die|das|den|dem|einer|einem) \\p{Lu}\\p{L}+)) (\\p{L}+) werden${END}`,
    ({ 1: what, 2: modal, 3: his, 4: who, 5: act }) =>
      `nur ${his === undefined ? who : `der ${his}`} ${modal} ${lower(what)} ${act}`,
  ),
];
