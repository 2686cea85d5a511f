import { expect, test } from 'vitest';
import { breachOf } from '../../../lib/quote/paraphrase.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

const english = (claim: string, quote: string) => breachOf(claim, quote, en, { pack: en });
const german = (claim: string, quote: string) => breachOf(claim, quote, de, { pack: de });

test.each([
  ['At least 8 digits are required for a PIN.', 'A PIN must have at least 8 digits.'],
  ['A PIN needs at least 8 digits.', 'A PIN must have at least 8 digits.'],
  ['A permit is required for hot work.', 'Hot work requires a permit.'],
  ['A permit is needed for hot work.', 'Hot work needs a permit.'],
  ['A permit is required to enter the tank.', 'You need a permit to enter the tank.'],
  [
    'The guest loses the key when nobody answers.',
    'The guest gets the key for 3 days and loses it when nobody answers.',
  ],
  [
    'Trainees lose the badge when the course ends.',
    'Trainees get a badge for 30 days and lose it when the course ends.',
  ],
  ['Forms signed by the tenant are filed.', 'Forms that are signed by the tenant are filed.'],
  ['A sample with a missing label is discarded.', 'A sample whose label is missing is discarded.'],
  ['Before deletion of the folder, ask its owner.', 'Before you delete the folder, ask its owner.'],
  ['After the end of the export, restart the gateway.', 'After the export has ended, restart the gateway.'],
  ['After installation of the update, restart the node.', 'After you install the update, restart the node.'],
  ['After approval by the lead, ship the batch.', 'After the lead has approved it, ship the batch.'],
  [
    'After payment of the deposit, the key is handed over.',
    'Once the deposit is paid, the key is handed over.',
  ],
  ['On arrival of the parcel, weigh it.', 'When the parcel arrives, weigh it.'],
  [
    'Until arrival of the inspector, the site stays closed.',
    'The site stays closed until the inspector arrives.',
  ],
  [
    'Without confirmation by the customer, the order is cancelled.',
    'If the customer does not confirm, the order is cancelled.',
  ],
  ['On Mondays the freezer is defrosted.', 'Every Monday the freezer is defrosted.'],
  ['The freezer is defrosted each Monday.', 'Defrost the freezer on Mondays.'],
  ['The owner of the folder approves access.', 'The folder owner approves access.'],
  ['Tell the lead about late samples.', 'Inform the lead about late samples.'],
  ['Let the lead know about late samples.', 'Inform the lead about late samples.'],
  ['Hand in the form by Friday.', 'Submit the form by Friday.'],
  ['The meeting was called off.', 'The meeting was cancelled.'],
  ['Nobody but admins can delete a project.', 'Only admins can delete a project.'],
  ['Projects can be deleted by admins only.', 'Only admins can delete projects.'],
  ['Do not delete a project without asking its owner.', 'Ask the owner before you delete a project.'],
  ['You do not need a ticket for small changes.', 'Small changes do not need a ticket.'],
  ['No ticket is needed for small changes.', 'Small changes need no ticket.'],
  [
    'If the printer jams, switch it off and call support.',
    'When the printer jams, turn it off and call support.',
  ],
  ['Should the printer jam, turn it off.', 'If the printer jams, turn it off.'],
  [
    'Report accidents to the safety officer within one day.',
    'Accidents must be reported to the safety officer within 1 day.',
  ],
  ['Travel over 500 EUR must be approved in advance.', 'Travel over 500 EUR must be approved beforehand.'],
  ['Contracts longer than two years need a lawyer.', 'Contracts of more than two years need a lawyer.'],
  ['Shred papers with names.', 'Papers with names must be shredded.'],
  ['The gate is opened at 06:00.', 'The guard locks the gate at 22:00 and opens it at 06:00.'],
  [
    'Deleted pages can be restored within 30 days.',
    'Within 30 days, deleted pages can be restored by the owner.',
  ],
  ['The build must be green before you merge.', 'Do not merge until the build is green.'],
  ['Before you merge, the build must be green.', 'Do not merge before the build is green.'],
  ['You need a permit to start.', 'Do not start without a permit.'],
  ['A permit is needed to start.', 'Do not start without a permit.'],
  ['To start, you need a permit.', 'Do not start without a permit.'],
  ['Drivers need a permit to start.', 'No driver may start without a permit.'],
  ['Drivers may only start with a permit.', 'No driver may start without a permit.'],
  ['Do not start unless you have a permit.', 'You need a permit to start.'],
  ['Access is granted only with a ticket.', 'Access is not granted without a ticket.'],
  ['Without a ticket no access is granted.', 'Access is only granted with a ticket.'],
  ['Deleting a folder needs approval.', 'You need approval to delete a folder.'],
  ['Only drivers with a permit may start.', 'Drivers without a permit may not start.'],
  [
    'The pressure must have fallen before you open the valve.',
    'Open the valve only after the pressure has fallen.',
  ],
  [
    'Before opening the valve, the pressure must have fallen.',
    'Open the valve only after the pressure has fallen.',
  ],
  ['A leaking sample goes into a second bag.', 'If a sample leaks, it goes into a second bag.'],
  ['Put a leaking sample into a second bag.', 'If a sample leaks, put it into a second bag.'],
  ['If the seal is broken, the parcel is rejected.', 'Parcels with a broken seal are rejected.'],
  ['A parcel is rejected if its seal is broken.', 'Parcels with a broken seal are rejected.'],
  ['Deleted pages stay in the bin for 30 days.', 'When a page is deleted, it stays in the bin for 30 days.'],
])('“%s” says what “%s” says, in other words', (claim, quote) => {
  expect(english(claim, quote)).toBeNull();
});

test.each([
  [
    'Das Tor wird nach drei Alarmen geschlossen.',
    'Nach drei Alarmen wird das Tor geschlossen, bis die Wache es öffnet.',
  ],
  ['Proben ohne Etikett werden entsorgt.', 'Proben, die kein Etikett haben, werden entsorgt.'],
  ['Beschädigte Pakete werden zurückgeschickt.', 'Pakete, die beschädigt sind, werden zurückgeschickt.'],
  ['Ohne Unterschrift wird der Antrag abgelehnt.', 'Fehlt die Unterschrift, wird der Antrag abgelehnt.'],
  ['Anträge ohne Unterschrift werden abgelehnt.', 'Ein Antrag ohne Unterschrift wird abgelehnt.'],
  ['Das Lager wird monatlich gezählt.', 'Das Lager wird jeden Monat gezählt.'],
  ['Betreten Sie das Labor nur mit Ausweis.', 'Betreten Sie das Labor nicht ohne Ausweis.'],
  ['Öffnen Sie das Ventil erst nach dem Druckabfall.', 'Öffnen Sie das Ventil nicht vor dem Druckabfall.'],
  ['Löschen Sie Protokolle nach 30 Tagen.', 'Protokolle sind nach 30 Tagen zu löschen.'],
  ['Protokolle müssen nach 30 Tagen gelöscht werden.', 'Protokolle sind nach 30 Tagen zu löschen.'],
  ['Für Reisen über 500 EUR ist eine Genehmigung nötig.', 'Reisen über 500 EUR brauchen eine Genehmigung.'],
  ['Reisen über 500 EUR müssen genehmigt werden.', 'Reisen über 500 EUR brauchen eine Genehmigung.'],
])('„%s“ sagt mit anderen Worten, was „%s“ sagt', (claim, quote) => {
  expect(german(claim, quote)).toBeNull();
});

test.each([
  [
    'Das Tor wird nach drei Alarmen geschlossen.',
    'Das Tor wird geschlossen, bis die Wache es nach drei Alarmen öffnet.',
  ],
  ['Das Tor wird geschlossen.', 'Nach drei Alarmen wird das Tor geschlossen, bis die Wache es öffnet.'],
  [
    'Das Tor wird nach vier Alarmen geschlossen.',
    'Nach drei Alarmen wird das Tor geschlossen, bis die Wache es öffnet.',
  ],
  ['Tragen Sie eine Brille.', 'Tragen Sie nicht immer eine Brille.'],
  ['Die Brille wird getragen.', 'Die Brille wird fast immer getragen.'],
  ['Pakete werden zurückgeschickt.', 'Pakete, die beschädigt sind, werden zurückgeschickt.'],
  ['Daten werden gelöscht.', 'Daten im Archiv werden gelöscht.'],
  ['Der Filter muss jeden Montag gereinigt werden.', 'Der Filter wird jeden Montag gereinigt.'],
  ['Der Filter muss nicht jeden Montag gereinigt werden.', 'Reinigen Sie den Filter jeden Montag.'],
  ['Der Filter muss jeden Dienstag gereinigt werden.', 'Reinigen Sie den Filter jeden Montag.'],
  ['Betreten Sie das Labor nur ohne Ausweis.', 'Betreten Sie das Labor nicht ohne Ausweis.'],
  ['Betreten Sie das Labor mit Ausweis nicht.', 'Betreten Sie das Labor nur mit Ausweis.'],
  ['Öffnen Sie das Ventil vor dem Export.', 'Öffnen Sie das Ventil erst nach dem Export.'],
  ['Öffnen Sie das Ventil nicht nach dem Export.', 'Öffnen Sie das Ventil erst nach dem Export.'],
  ['Protokolle dürfen nach 30 Tagen gelöscht werden.', 'Protokolle sind nach 30 Tagen zu löschen.'],
  ['Protokolle müssen nicht nach 30 Tagen gelöscht werden.', 'Protokolle sind nach 30 Tagen zu löschen.'],
  ['Protokolle müssen nach 30 Tagen gelöscht werden.', 'Protokolle sind nach 30 Tagen nicht zu löschen.'],
  ['Protokolle müssen nach 30 Tagen gelöscht werden.', 'Protokolle sind nach 20 Tagen zu löschen.'],
  ['Der Ausweis braucht den Zutritt.', 'Für den Zutritt ist ein Ausweis nötig.'],
  ['Der Zutritt braucht keinen Ausweis.', 'Für den Zutritt ist ein Ausweis nötig.'],
  ['Der Zutritt braucht einen Ausweis.', 'Für den Zutritt ist kein Ausweis nötig.'],
  ['Reisen müssen genehmigt werden.', 'Reisen über 500 EUR brauchen eine Genehmigung.'],
  ['Reisen über 500 EUR dürfen genehmigt werden.', 'Reisen über 500 EUR brauchen eine Genehmigung.'],
  [
    'Ein Paket, das zurückgeschickt ist, wird beschädigt.',
    'Pakete, die beschädigt sind, werden zurückgeschickt.',
  ],
  ['Mit Unterschrift wird der Antrag abgelehnt.', 'Fehlt die Unterschrift, wird der Antrag abgelehnt.'],
  ['Ohne Antrag wird die Unterschrift abgelehnt.', 'Fehlt die Unterschrift, wird der Antrag abgelehnt.'],
  [
    'Nur die Seite kann den Eigentümer wiederherstellen.',
    'Die Seite kann nur vom Eigentümer wiederhergestellt werden.',
  ],
  ['Das Lager wird jeden Monat gezählt.', 'Das Lager wird jedes Jahr gezählt.'],
  ['Das Lager wird zweimal im Monat gezählt.', 'Das Lager wird einmal im Monat gezählt.'],
])('„%s“ sagt nicht, was „%s“ sagt', (claim, quote) => {
  expect(german(claim, quote)).not.toBeNull();
});
