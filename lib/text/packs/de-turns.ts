import type { Turn } from '../pack.ts';
import { turn } from '../phrases.ts';

const START = '(?<=^|[.!?;] )';
const END = '(?=[.!?;]|$)';
const PART = '([^,.;:]+?)';
const VERB = '(wird|werden|darf|dürfen|muss|müssen|kann|können|ist|sind)';

const lower = (text = ''): string => text.slice(0, 1).toLowerCase() + text.slice(1);

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
  // "Darf nur von der Leitung geöffnet werden": nur sie darf öffnen.
  turn(
    `${START}${PART} (darf|dürfen|kann|können) nur (?:von|durch) ((?:der|die|das|den|dem|einer|einem) \\p{Lu}\\p{L}+) (\\p{L}+) werden${END}`,
    ({ 1: what, 2: modal, 3: who, 4: act }) => `nur ${who} ${modal} ${lower(what)} ${act}`,
  ),
];
