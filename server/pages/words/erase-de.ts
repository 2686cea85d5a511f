import type { EraseWords } from './erase-en.ts';

/** The page on which a person erases single events, in German. */
export const erase: EraseWords = {
  title: 'Ereignisse meines Protokolls löschen',
  badLink: 'Dieser Link ist nicht vollständig. Öffnen Sie ihn noch einmal aus der Erweiterung.',
  lead: (team) =>
    `Diese Ereignisse werden aus der Kopie Ihres Protokolls entfernt, die das Team ${team} für Sie aufbewahrt, und von Ihren anderen Geräten, wenn sie sich das nächste Mal verbinden. Das lässt sich nicht rückgängig machen.`,
  named: 'Zu löschende Ereignisse',
  here: 'Davon auf diesem Server',
  made: 'Entstanden',
  range: (from, to) => (from === to ? from : `${from} bis ${to}`),
  notHere:
    'Ereignisse, die nicht auf diesem Server sind, werden trotzdem als gelöscht vermerkt, damit kein anderes Gerät sie bringt.',
  tooManyUnheard: (most) =>
    `Von Ereignissen, die dieser Server nie hatte, lassen sich ${most.toLocaleString('de')} am Tag vermerken, und jetzt wurde nichts gelöscht. Löschen Sie die anderen allein oder versuchen Sie es morgen noch einmal.`,
  submit: (count) => (count === 1 ? '1 Ereignis löschen' : `${count} Ereignisse löschen`),
};
