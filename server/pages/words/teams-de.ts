import type { TeamWords } from './teams-en.ts';

/** Teams, and the accounts of programs in them, in German. */
export const teams: TeamWords = {
  nav: {
    pages: (team) => `Seiten von ${team}`,
    teams: 'Ihre Teams',
    members: 'Mitglieder',
    devices: 'Meine Geräte',
    settings: 'Einstellungen',
    skills: 'Skills',
    services: 'Dienstkonten',
  },
  nameTaken: 'So heißt in einem Ihrer Teams schon jemand. Ergänzen Sie etwas, das Sie unterscheidet.',
  nameTakenThere: 'So heißt in diesem Team schon jemand. Ergänzen Sie etwas, das Sie unterscheidet.',
  teamName: {
    title: 'Name des Teams',
    lead: 'Mitglieder sehen ihn hier, in der Erweiterung, wenn sie ein Gerät verbinden, und in Einladungen.',
    label: 'Name des Teams',
    save: 'Team umbenennen',
  },
  newTeam: {
    title: 'Team anlegen',
    lead: 'Sie werden Admin. Niemand aus Ihren anderen Teams gehört dazu, bevor Sie einladen, und zwischen Teams wird nichts geteilt.',
    submit: 'Team anlegen',
    one: 'Dieser Server hat ein Team. Wer ihn betreibt, kann mit TEAMS=many weitere erlauben.',
  },
  services: {
    title: (team) => `Dienstkonten von ${team}`,
    lead: 'Für Programme, die lesen, was das Team hat, und Hinweise oder Bedarf senden, etwa eine Überwachung. Ein Dienstkonto kann sich nicht anmelden, bekommt keine Erlaubnis und entscheidet nichts.',
    none: 'Es gibt kein Dienstkonto.',
    name: 'Name',
    nameHint: 'Mitglieder sehen ihn bei dem, was das Programm sendet.',
    made: 'Angelegt',
    used: 'Zuletzt benutzt',
    never: 'noch nicht',
    make: 'Dienstkonto anlegen',
    token: (name) => `Token von ${name}`,
    tokenText:
      'Geben Sie diesen Token dem Programm. Er wird nur jetzt gezeigt; wer ihn hat, liest, was das Team hat. Er endet, wenn er 90 Tage nicht benutzt wird.',
    renew: (name) => `Token von ${name} erneuern`,
    renewText:
      'Ein neuer Token wird angelegt und nur einmal gezeigt. Der alte gilt noch 7 Tage, damit dem Programm nichts entgeht, bis es den neuen hat.',
    atOnce: 'Den alten Token sofort beenden, weil ihn jemand anderes haben könnte',
    ended: 'Der alte Token ist beendet.',
    goes: (day) => `Der alte Token gilt bis ${day}.`,
    until: (day) => `alter Token bis ${day}`,
    revoke: (name) => `${name} beenden`,
    revokeText: 'Der Token endet sofort. Was damit gesendet wurde, bleibt.',
    marked: 'Dienstkonto',
    many: 'Ein Team hat höchstens 20 Dienstkonten. Beenden Sie zuerst eines.',
  },
};
