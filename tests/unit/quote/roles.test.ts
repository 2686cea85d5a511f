import { expect, test } from 'vitest';
import { breachOf } from '../../../lib/quote/paraphrase.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

const english = (claim: string, quote: string) => breachOf(claim, quote, en, { pack: en });
const german = (claim: string, quote: string) => breachOf(claim, quote, de, { pack: de });

test.each([
  // A time of another act.
  ['Cleaning the mixer takes an hour.', 'It takes 20 minutes to clean the mixer and an hour to dry it.'],
  ['Opening an account takes five days.', 'It takes one day to open an account and five days to close it.'],
  ['Baking the bread takes two hours.', 'It takes an hour to bake the bread and two hours to cool the cake.'],
  ['Baking the bread takes a day.', 'It takes an hour to bake the bread, a day to cool it.'],
  [
    'Cleaning the mixer takes three hours.',
    'It takes about 20 minutes to clean the mixer and three hours to refill the tank.',
  ],
  // Who does it is not what it is done to.
  ['Drivers must be checked.', 'Check of the brakes is required of drivers.'],
  ['The guard is closed.', 'The closing of the gate is done by the guard.'],
  ['The guard is tested by the alarm.', 'Testing of the alarm is done by the guard.'],
  ['The crew is cleaned.', 'The cleaning of the deck is done by the crew.'],
  ['Nurses must be weighed.', 'Weighing of the bags is required of nurses.'],
  // Two agents.
  ['The box is checked by the intern.', 'The box packed by the intern is checked by the lead.'],
  ['The form is kept by the guard.', 'The form signed by the guard is kept by the lead.'],
  ['Cars are parked by guests.', 'Cars driven by guests are parked by the guard.'],
  ['Bills are filed by the customer.', 'Bills paid by the customer are filed by the clerk.'],
  ['The file is deleted by the vendor.', 'The file sent by the vendor is deleted by the admin.'],
  ['The tray is washed by the cook.', 'The tray filled by the cook is washed by the porter.'],
  ['Keys are stored by tenants.', 'Keys returned by tenants are stored by the caretaker.'],
  // Who is told to.
  ['The doctor weighs the patient.', 'The doctor orders the nurse to weigh the patient.'],
  ['The guard calls the lead.', 'The guard asks the visitor to call the lead.'],
  ['The admin resets the key.', 'The admin tells the intern to reset the key.'],
  ['The lead signs the form.', 'The lead allows the owner to sign the form.'],
  ['The lead signs the form.', 'The lead reminds the owner to sign the form.'],
  ['The lead signs the form.', 'The lead lets the owner sign the form.'],
  ['The teacher cleans the board.', 'The teacher instructs the pupil to clean the board.'],
  // Letters.
  ['Divide B by A.', 'Divide A by B.'],
  ['Move pump B before pump A.', 'Move pump A before pump B.'],
  ['Pour C into A.', 'Pour A into C.'],
  // What only tells which one.
  ['The guard is red.', 'The form the guard signs is red.'],
  ['The visitor signs the form.', 'The guard who watches the visitor signs the form.'],
  ['The clerk is locked.', 'The drawer the clerk uses is locked.'],
  ['The patient files the report.', 'The nurse who weighs the patient files the report.'],
  // The case of another sentence.
  ['In summer, drain the pipe.', 'In winter, drain the pipe. In summer, fill the pipe.'],
  ['At night, open the gate.', 'At night, lock the gate. By day, open the gate.'],
  ['On Sundays, feed the fish.', 'On Mondays, feed the fish. On Sundays, clean the tank.'],
  ['In the lab, wear a mask.', 'In the hall, wear a mask. In the lab, wear gloves.'],
  // An aim in front.
  ['Use the bridge.', 'To avoid the bridge, use the tunnel.'],
  // Another time.
  ['The valve is closed.', 'The valve was closed.'],
  ['The valve is closed.', 'The valve would be closed.'],
  ['The lamps are green.', 'The lamps were green.'],
  ['The seal is checked.', 'The seal would have been checked.'],
])('"%s" is not what "%s" says', (claim, quote) => {
  expect(english(claim, quote)).not.toBe(null);
});

test.each([
  ['Cleaning the mixer takes 20 minutes.', 'It takes 20 minutes to clean the mixer.'],
  ['The boat must be inspected.', 'An inspection of the boat is required.'],
  ['The form is signed by the lead.', 'The lead signs the form.'],
  ['Remove pump A before Monday.', 'Delete pump A before Monday.'],
  ['The guard asks the visitor to delete the file.', 'The guard asks the visitor to remove the file.'],
  ['In winter, remove the filter.', 'In winter, delete the filter. In summer, fill the pipe.'],
  ['Wear gloves to prevent burns.', 'To prevent burns, wear gloves.'],
  ['The valve was shut.', 'The valve was closed.'],
])('"%s" is what "%s" says', (claim, quote) => {
  expect(english(claim, quote)).toBe(null);
});

test.each([
  ['Unterschreiben Sie das Formular nicht.', 'Sie müssen das Formular nicht unterschreiben.'],
  ['Das Formular muss nicht unterschrieben werden.', 'Das Formular ist nicht zu unterschreiben.'],
  ['Das Formular darf nicht unterschrieben werden.', 'Das Formular muss nicht unterschrieben werden.'],
  ['Kühlen Sie die Probe nicht.', 'Sie müssen die Probe nicht kühlen.'],
  ['Die Tür muss nicht geöffnet werden.', 'Die Tür ist nicht zu öffnen.'],
  ['Nutzen Sie die Brücke.', 'Um die Brücke zu vermeiden, nutzen Sie den Tunnel.'],
  ['Nehmen Sie den Aufzug.', 'Um den Aufzug zu vermeiden, nehmen Sie die Treppe.'],
  ['Verwenden Sie das Lager.', 'Um das Lager zu umgehen, verwenden Sie den Hof.'],
  ['Im Sommer leeren Sie das Rohr.', 'Im Winter leeren Sie das Rohr. Im Sommer füllen Sie das Rohr.'],
  ['Nachts öffnen Sie das Tor.', 'Nachts schließen Sie das Tor. Tagsüber öffnen Sie das Tor.'],
  ['Das Gewicht wird geprüft.', 'Die Prüfung der Waage erfolgt mit dem Gewicht.'],
  ['Der Lappen wird gereinigt.', 'Die Reinigung der Wanne erfolgt mit dem Lappen.'],
  ['Der Arzt wiegt den Patienten.', 'Der Arzt bittet die Pflegerin, den Patienten zu wiegen.'],
  ['Die Anlage ist sicher.', 'Die Anlage war sicher.'],
  ['Die Anlage ist sicher.', 'Die Anlage wäre sicher.'],
  ['Die Pumpe wird geprüft.', 'Die Pumpe wurde geprüft.'],
])('"%s" sagt nicht "%s"', (claim, quote) => {
  expect(german(claim, quote)).not.toBe(null);
});

test.each([
  ['Die Akten müssen nach 30 Tagen gelöscht werden.', 'Die Akten sind nach 30 Tagen zu löschen.'],
  [
    'Nutzen Sie den Tunnel, um die Brücke zu vermeiden.',
    'Um die Brücke zu vermeiden, nutzen Sie den Tunnel.',
  ],
])('"%s" sagt "%s"', (claim, quote) => {
  expect(german(claim, quote)).toBe(null);
});
