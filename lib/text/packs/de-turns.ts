import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';
import { END, PART, START } from './turn-parts.ts';

const VERB = '(wird|werden|darf|dürfen|muss|müssen|kann|können|ist|sind)';

const lower = (text = ''): string => text.slice(0, 1).toLowerCase() + text.slice(1);

// Acts that are always done to what follows them: not "die Genehmigung der Leitung".
const ACTS =
  '(?:Überprüfung|Prüfung|Reinigung|Wartung|Kalibrierung|Entlüftung|Desinfektion|Messung|Spülung|Leerung|Sperrung|Löschung|Lüftung|Schmierung|Impfung|Entsorgung|Lagerung|Registrierung|Aktualisierung)';
const THE: Readonly<Record<string, string>> = { der: 'die ', des: 'das ', aller: 'alle ' };

// A time between the verb and what it is done to.
const TIME =
  '(?:jede[nrs]? \\p{Lu}\\p{L}+|täglich|wöchentlich|monatlich|jährlich|um \\d{1,2}(?::\\d\\d)? Uhr|am \\p{Lu}\\p{L}+tag|(?:vor|nach) jede[mr] \\p{Lu}\\p{L}+)';
const DOER = '((?:Der|Die|Das) \\p{Lu}\\p{L}+)';
const OBJECT = '((?:die|den|das|alle|eine|einen|ein) (?:\\p{Ll}+en )?\\p{Lu}\\p{L}+)';
// Which object a pronoun can mean, by its article.
const MEANS: Readonly<Record<string, string>> = {
  die: 'sie',
  alle: 'sie',
  eine: 'sie',
  den: 'ihn',
  einen: 'ihn',
  das: 'es',
  ein: 'es',
};
const LATER = '((?:Danach|Dann|Anschließend) )';

/** Sentences that say the same with their clauses turned: none may lose a word that measures, denies or narrows. */
export const turns: readonly Turn[] = [
  // "Wäscht den Topf und stellt ihn in das Regal": what the pronoun means, each act with who does it.
  turn(
    `${START}${DOER} (\\p{Ll}+t) ${OBJECT} und (\\p{Ll}+t) (ihn|sie|es) ([^,.;:]+)${END}`,
    ({ 0: all = '', 1: who = '', 2: act = '', 3: what = '', 4: next = '', 5: it = '', 6: rest = '' }) =>
      MEANS[what.split(' ')[0]?.toLowerCase() ?? ''] === it.toLowerCase()
        ? `${who} ${next} ${what} ${rest}. ${who} ${act} ${what}`
        : all,
  ),
  // "Die Ärztin misst den Druck. Sie trägt ihn ein": who she is, where nothing else is a she.
  turn(
    `${START}(Die \\p{Lu}\\p{L}+) (\\p{Ll}+t) ((?:(?!\\b(?:die|der|eine[rn]?|zur|ihre[rn]?|alle|ihr)\\b)[^.;:!?])*)\\. (?:Sie (\\p{Ll}+t)|${LATER}(\\p{Ll}+t) sie) `,
    ({ 1: who = '', 2: act = '', 3: rest = '', 4: next, 5: later = '', 6: then = '' }) =>
      `${who} ${act} ${rest}. ${next === undefined ? `${later}${then} ${lower(who)}` : `${who} ${next}`} `,
  ),
  turn(
    `${START}(Der \\p{Lu}\\p{L}+) (\\p{Ll}+t) ((?:(?!\\b(?:den|dem|de[rs]|ein|einen|eine[ms]|im|am|zum|vom|beim|ihn|ihm)\\b)[^.;:!?])*)\\. (?:Er (\\p{Ll}+t)|${LATER}(\\p{Ll}+t) er) `,
    ({ 1: who = '', 2: act = '', 3: rest = '', 4: next, 5: later = '', 6: then = '' }) =>
      `${who} ${act} ${rest}. ${next === undefined ? `${later}${then} ${lower(who)}` : `${who} ${next}`} `,
  ),
  // "Vom Imker wird das Buch unterschrieben": es wird vom Imker unterschrieben.
  turn(
    `${START}(vom \\p{Lu}\\p{L}+|von (?:der|den|einem|einer) \\p{Lu}\\p{L}+) (wird|werden) ${OBJECT} ${PART}${END}`,
    ({ 1: who = '', 2: is, 3: what, 4: rest }) => `${what} ${is} ${lower(who)} ${rest}`,
  ),
  // "Wiegt jeden Abend die Waben": wiegt die Waben jeden Abend.
  turn(`${START}${DOER} (\\p{Ll}+t) (${TIME}) ${OBJECT}(?= |${END})`, '$1 $2 $4 $3'),
  // "Proben nimmt der Laborant": he takes them, nothing is taken from her.
  turn(
    `${START}(\\p{Lu}\\p{L}+) (\\p{Ll}+t) der ((?!Mutter|Tochter|Schwester|Leiter\\b|Kammer|Nummer|Mauer|Feder|Leber|Butter|Faser|Steuer|Schulter|Klammer|Ader|Dauer|Ziffer|Feier|Oper)\\p{Lu}\\p{L}+(?:er|ist|ant|ent|eur|or)) ${PART}${END}`,
    ({ 1: what = '', 2: act, 3: who, 4: rest }) => `Der ${who} ${act} ${what} ${rest}`,
  ),
  // "Ist abzuschalten, wenn es raucht": muss abgeschaltet werden.
  turn(
    '(?<= )(?:ist|sind) (?![^,.;:]*\\b(?:nicht|nie|niemals|kein|nur|kaum|schwer|leicht|einfach|bereit|gut|schlecht|möglich))((?:[^,.;:]+ )?)(ab|an|auf|aus|ein|frei|zurück|weg|um|vor|nach|fest|los|mit|durch)zu(\\p{Ll}{3,}n)(?=[,.;]|$)',
    'müssen $1$2$3 werden',
  ),
  // "Das Verdünnen von Laugen ist nur im Freien erlaubt": sie dürfen nur dort verdünnt werden.
  turn(
    `${START}Das (\\p{Lu}\\p{Ll}+(?:en|ern|eln)) (?:von|der|des) (\\p{Lu}\\p{L}+) (?:ist|sind) nur ${PART} (?:erlaubt|gestattet|zulässig)${END}`,
    ({ 1: act, 2: what, 3: rest }) => `${what} dürfen nur ${rest} ${lower(act)} werden`,
  ),
  // "Fällt der Strom aus, wird ...": wenn der Strom ausfällt.
  turn(
    `${START}(\\p{Lu}\\p{Ll}+t) ((?:der|die|das|ein|eine) [^,.;:]+?) (aus|ab|an|auf|ein|zu|um|los|zurück), (?=(?:wird|werden|muss|müssen|darf|dürfen|ist|sind)\\b)`,
    ({ 1: act, 2: what, 3: part = '' }) => `wenn ${what} ${part}${lower(act)}, `,
  ),
  // "Darf nur von geschulten Helfern bedient werden": nur sie dürfen es bedienen.
  turn(
    `${START}${PART} (darf|dürfen) nur (?:von|durch) ((?:\\p{Ll}+en )?\\p{Lu}\\p{L}+n) (\\p{L}+) werden${END}`,
    ({ 1: what, 2: modal, 3: who, 4: act }) => `nur ${who} ${modal} ${lower(what)} ${act}`,
  ),
  turn(`${START}(D(?:er|ie|as) \\p{Lu}\\p{L}+) ist es, (?:der|die|das) ${PART}${END}`, '$1 $2'),
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
    `(?<= )(?:ist|sind) (?![^,.;:]*\\b(?:nicht|nie|niemals|kein|kaum|schwer|leicht|einfach|bereit|gut|schlecht|möglich))((?:[^,.;:]+ )?)zu (?!finden|sehen|erkennen|erwarten|erreichen|haben|verstehen)(\\p{Ll}{3,}n)${END}`,
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
