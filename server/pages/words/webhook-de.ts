import type { WebhookWords } from './webhook-en.ts';

/** The same for a name nobody knows and one inside a network: which it was is nobody's business outside. */
const NOWHERE = 'Der Name führt zu keiner Adresse im Internet, deshalb wurde nichts aufgerufen.';

/** The page of a team's webhook, in German. */
export const webhook: WebhookWords = {
  title: (team) => `Webhook von ${team}`,
  link: 'Webhook: einem anderen Programm sagen, was geschieht',
  lead: 'Der Server ruft diese Adresse auf, wenn im Team etwas geschieht. Ein Aufruf sagt, was geschah und wann, dazu die Ids des Teams und der Lektion, Einreichung oder Meldung. Er enthält keinen Titel, keinen Text und keinen Namen.',
  url: 'Adresse',
  urlHint: 'Sie beginnt mit https:// und ist im Internet erreichbar. Leer beendet die Aufrufe.',
  urlWrong: 'Geben Sie eine Adresse ein, die mit https:// beginnt und kein Passwort enthält.',
  which: 'Was gesagt wird',
  events: {
    'submission.waiting': 'Eine Einreichung wartet auf eine Entscheidung',
    'submission.decided': 'Über eine Einreichung wurde entschieden',
    'lesson.live': 'Eine Lektion gilt oder hat einen neuen Text',
    'lesson.verified': 'Eine Lektion wurde neu geprüft',
    'lesson.retired': 'Eine Lektion wurde zurückgezogen',
    'flag.raised': 'Eine Lektion wurde gemeldet',
  },
  anew: 'Aufrufe ab jetzt mit einem neuen Schlüssel unterschreiben',
  save: 'Webhook speichern',
  state: 'Aufrufe',
  never: 'Noch gab es keinen Aufruf.',
  last: (at, what) => `Der letzte Aufruf war am ${at}: ${what}`,
  done: 'Er wurde angenommen.',
  secret: 'Schlüssel der Unterschrift',
  secretText:
    'Jeder Aufruf trägt den Header Passalong-Signature, der mit diesem Schlüssel gemacht ist, damit das Programm ihn von anderen unterscheidet. Das Handbuch für den Betrieb dieses Servers sagt wie.',
  test: 'Test senden',
  testing: 'Ein Test ist unterwegs. Gehen Sie in einigen Sekunden zurück und sehen Sie, was daraus wurde.',
  noAddress: 'Es gibt noch keine Adresse. Speichern Sie zuerst eine.',
  dead: 'Aufgegebene Aufrufe',
  deadText: 'Jeder wurde in etwa zwei Stunden achtmal versucht. Sie bleiben eine Woche.',
  event: 'Was',
  subject: 'Id',
  at: 'Wann',
  why: 'Woran es zuletzt lag',
  again: 'Diese noch einmal versuchen',
  waiting: (n) => (n === 1 ? '1 Aufruf wartet wieder.' : `${n} Aufrufe warten wieder.`),
  problem: {
    'bad-address': 'Die Adresse ist nicht brauchbar.',
    unresolved: NOWHERE,
    'closed-address': NOWHERE,
    unreachable: 'Dort war nichts zu erreichen, oder dem Zertifikat wird nicht vertraut.',
    timeout: 'Nach zehn Sekunden kam keine Antwort.',
    redirect: 'Die Antwort nannte eine andere Adresse, der nicht gefolgt wird.',
    refused: 'Die Antwort war, dass der Aufruf nicht angenommen wird.',
  },
};
