import { expect, test } from 'vitest';
import { breachOf } from '../../../lib/quote/paraphrase.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

const english = (claim: string, quote: string) => breachOf(claim, quote, en, { pack: en });
const german = (claim: string, quote: string) => breachOf(claim, quote, de, { pack: de });

test.each([
  ['Only the owner may approve a change after 18:00.', 'After 18:00 only the owner may approve a change.'],
  [
    'After 18:00 a change may be approved only by the owner.',
    'After 18:00 only the owner may approve a change.',
  ],
  ['A change may only be approved by the owner.', 'Only the owner may approve a change.'],
  [
    'In the staging environment, the flag is on by default.',
    'The flag is on by default in the staging environment.',
  ],
  [
    'The backup runs at 03:00 every night and takes 20 minutes.',
    'The nightly backup runs at 03:00 and takes 20 minutes.',
  ],
  [
    'The release is rolled back if more than 2 % of requests fail.',
    'If more than 2 % of requests fail, roll back the release.',
  ],
  [
    'Roll the release back if more than 2 % of requests fail.',
    'If more than 2 % of requests fail, roll back the release.',
  ],
  ['Do not stack pallets more than three high.', 'Stack pallets at most three high.'],
  ['Pallets must not be stacked more than three high.', 'Do not stack pallets more than three high.'],
  ['The report can be exported as PDF or CSV.', 'You can export the report as CSV or PDF.'],
  ['Reports exist in English and German.', 'Reports exist in German and English.'],
  ['Wear gloves and goggles when you handle acid.', 'When handling acid, wear goggles and gloves.'],
  ['Visitors who have no badge must wait at reception.', 'Visitors without a badge must wait at reception.'],
  [
    'A damaged parcel is returned to the sender.',
    'If a parcel is damaged, it is photographed and returned to the sender.',
  ],
  [
    'Damaged parcels are photographed and returned to the sender.',
    'If a parcel is damaged, it is photographed and returned to the sender.',
  ],
  ['Two people must approve refunds over 500 EUR.', 'Refunds over 500 EUR need the approval of two people.'],
  ['While a backup runs, do not restart the node.', 'Do not restart the node while a backup is running.'],
  ['Passwords expire every 90 days.', 'Every 90 days, passwords expire.'],
  ['Managers may extend a deadline once.', 'A deadline may be extended once by a manager.'],
  ['Air the tank for 20 minutes before entering.', 'Air the tank for 20 minutes before anyone enters it.'],
  [
    'The form is filled in by the tenant and signed by the landlord.',
    'The tenant fills in the form and the landlord signs it.',
  ],
  ['The batch is blocked until quality releases it.', 'Until quality releases it, the batch is blocked.'],
  [
    'The batch may ship only after quality has released it.',
    'The batch may not ship before quality has released it.',
  ],
  ['Do not swap shifts by phone.', 'Swap shifts in the planner, not by phone.'],
  ['Once a month, the warehouse counts the stock.', 'The warehouse counts the stock every month.'],
])('“%s” says what “%s” says, turned', (claim, quote) => {
  expect(english(claim, quote)).toBeNull();
});

test.each([
  ['Bookings are missing if you close the month.', 'Close the month, otherwise bookings are missing.'],
  ['Bookings are missing unless you open the lid.', 'Do not open the lid, otherwise bookings are missing.'],
  ['A job is moved.', 'A job that fails three times is moved to the queue.'],
  ['If a job is moved, it fails.', 'A job that fails is moved.'],
  ['Restart the gateway before the queue is empty.', 'Restart the gateway only after the queue is empty.'],
  ['Restart the gateway.', 'Restart the gateway only after the queue is empty.'],
  ['The owner may only approve a change.', 'A change may only be approved by the owner.'],
  ['A change may be approved by the owner.', 'Only the owner may approve a change.'],
  ['Stack pallets more than three high.', 'Do not stack pallets more than three high.'],
  ['Stack pallets at least three high.', 'Do not stack pallets more than three high.'],
  ['Pallets must be stacked at least three high.', 'Pallets must not be stacked more than three high.'],
  ['Drain and restart the node.', 'Restart and drain the node.'],
  ['Send an invoice to the supplier.', 'Send the customer an invoice.'],
  ['The desk gets a key from the guest.', 'The guest gets a key from the desk.'],
  ['The guest gives a key to the desk.', 'The guest gets a key from the desk.'],
  ['Access is granted.', 'No access is granted without a ticket.'],
  ['A driver may start.', 'No driver may start without a permit.'],
  ['Swap shifts by phone.', 'Swap shifts in the planner, not by phone.'],
  ['Do not swap shifts in the planner.', 'Swap shifts in the planner, not by phone.'],
  ['The flag is on.', 'The flag is on by default in staging.'],
  ['The flag is on in production.', 'In production the flag is off by default.'],
  ['The seal is broken by default.', 'The seal is set by the driver.'],
  ['Version 4.2.1 is replaced by 4.2.2.', 'Version 4.2.1 replaces 4.2.2.'],
  [
    'An account is locked by its manager.',
    'An account is locked after five wrong passwords and unlocked by its manager.',
  ],
  [
    'An account is unlocked after five wrong passwords.',
    'An account is locked after five wrong passwords and unlocked by its manager.',
  ],
  [
    'Changes on main need two reviews.',
    'Every change on the release branch needs two reviews; changes on main need one.',
  ],
  [
    'Every change on the release branch needs one review.',
    'Every change on the release branch needs two reviews; changes on main need one.',
  ],
  ['Drain the queue to restart the node.', 'Restart the node to drain the queue.'],
  ['Empty drain with the queue.', 'The operator can run drain to empty the queue.'],
  ['The nurse weighs the sample by the label.', 'The sample is weighed and labelled by the nurse.'],
  ['The sample weighs the nurse.', 'The sample is weighed and labelled by the nurse.'],
  ['The lead must not approve refunds.', 'Refunds need approval by the lead.'],
  ['The refunds must approve the lead.', 'Refunds need approval by the lead.'],
  ['Refunds must be rejected by the lead.', 'Refunds need approval by the lead.'],
  ['Use cups or no gloves.', 'Use gloves or cups.'],
  ['Members without a badge may enter.', 'Members who have no badge may not enter.'],
  ['A driver who is not ill calls dispatch.', 'If a driver is ill, they call dispatch.'],
  ['If a driver calls dispatch, they are ill.', 'If a driver is ill, they call dispatch.'],
  ['Until the batch is blocked, quality releases it.', 'Until quality releases it, the batch is blocked.'],
  ['The batch is not blocked until quality releases it.', 'Until quality releases it, the batch is blocked.'],
  [
    'The batch may ship before quality has released it.',
    'The batch may ship only after quality has released it.',
  ],
  ['The data is kept for 14 days in the archive.', 'The data is kept for 7 days in the archive.'],
  ['In the bin, put the box on the label.', 'In the bin, put the label on the box.'],
  ['The label in the bin is put on the box.', 'The label on the box is put in the bin.'],
  ['From main to release, merge the branch.', 'Merge the branch from release to main.'],
  ['At 03:00 the report is sent by 02:00.', 'At 02:00 the report is sent by 03:00.'],
  ['Move the files from the archive to the hall.', 'Move the files to the archive from the hall.'],
  ['Weigh twice a week.', 'Every week, weigh once.'],
  ['The stock is counted every month.', 'Every year the stock is counted.'],
  ['Make sure the lid is open.', 'Make sure the lid is closed.'],
  ['The lid must not be closed.', 'Make sure the lid is closed.'],
  ['Restart the node, then drain it.', 'First drain the node, then restart it.'],
  [
    'Drain the node before you restart it if you have a key.',
    'If you have no key, drain the node before you restart it.',
  ],
  ['Everyone may enter the lab.', 'It is not allowed to enter the lab.'],
  ['The pump stops.', 'The pump automatically stops when the tank is full.'],
  ['Passwords need at most 12 characters.', 'Passwords must have 12 characters or more.'],
  ['Use at most 12 characters.', 'Use 12 characters or more.'],
  ['Close the valve if the value is under 8.', 'Close the valve if the value exceeds 8.'],
  ['Roll the release out.', 'Roll the release back.'],
  ['Turn the pump on.', 'Turn the pump off.'],
  ['Switch the pump off if it runs.', 'Switch the pump on if it runs.'],
  ['The replica is promoted without promote.sh.', 'The replica is promoted with promote.sh.'],
  ['Order the parts before you get approval.', 'Order the parts only once you get approval.'],
  ['Do not run the check before a day.', 'Run the check only once a day.'],
])('“%s” is no turn of “%s”', (claim, quote) => {
  expect(english(claim, quote)).not.toBeNull();
});

test.each([
  ['Das Tor darf nur von der Schichtleitung geöffnet werden.', 'Nur die Schichtleitung darf das Tor öffnen.'],
  [
    'Die Buchhaltung zahlt Erstattungen innerhalb von fünf Tagen.',
    'Erstattungen werden von der Buchhaltung innerhalb von fünf Tagen gezahlt.',
  ],
  [
    'Innerhalb von fünf Tagen zahlt die Buchhaltung die Erstattung.',
    'Die Buchhaltung zahlt die Erstattung innerhalb von fünf Tagen.',
  ],
  ['Wenn das Etikett fehlt, wird das Muster entsorgt.', 'Fehlt das Etikett, wird das Muster entsorgt.'],
  [
    'Rechnungen über 5.000 EUR werden von der Leitung freigegeben.',
    'Die Leitung gibt Rechnungen über 5.000 EUR frei.',
  ],
  [
    'Unterlagen sind mindestens zehn Jahre aufzubewahren.',
    'Bewahren Sie Unterlagen mindestens zehn Jahre auf.',
  ],
])('„%s“ sagt, was „%s“ sagt', (claim, quote) => {
  expect(german(claim, quote)).toBeNull();
});

test.each([
  ['Die Leitung prüft den Antrag des Teams.', 'Das Team der Leitung prüft den Antrag.'],
  ['Das Lager darf den Antrag des Teams prüfen.', 'Das Team des Lagers darf den Antrag prüfen.'],
  ['Den Leiter prüft der Antrag.', 'Der Leiter prüft den Antrag.'],
  ['Der Fahrer ruft den Prüfer.', 'Den Fahrer ruft der Prüfer.'],
  ['Nur den Antrag prüft der Leiter.', 'Nur der Leiter prüft den Antrag.'],
  [
    'Öffnen Sie den Deckel, wenn der Druck gefallen ist.',
    'Öffnen Sie den Deckel erst, wenn der Druck gestiegen ist.',
  ],
  ['Nur die Leitung darf das Tor schließen.', 'Das Tor darf nur von der Leitung geöffnet werden.'],
  ['Buchungen fehlen, wenn Sie den Monat schließen.', 'Schließen Sie den Monat, sonst fehlen Buchungen.'],
  ['Einer Gruppe geben Sie die Rolle immer.', 'Geben Sie die Rolle nie einer Gruppe.'],
  [
    'Ist das Zertifikat gültig, lehnt der Dienst alle Verbindungen ab.',
    'Ist das Zertifikat abgelaufen, lehnt der Dienst alle Verbindungen ab.',
  ],
])('„%s“ sagt etwas anderes als „%s“', (claim, quote) => {
  expect(german(claim, quote)).not.toBeNull();
});
