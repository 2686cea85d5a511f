import { expect, test } from 'vitest';
import { breachOf } from '../../../lib/quote/paraphrase.ts';
import type { Pack } from '../../../lib/text/pack.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

const breach = (pack: Pack) => (claim: string, quote: string) => breachOf(claim, quote, pack, { pack });
const [english, german] = [breach(en), breach(de)];

test.each([
  ['A feature must not be merged unless the lead agrees.', 'Do not merge a feature unless the lead agrees.'],
  ['A change needs two reviews.', 'Every change needs two reviews.'],
  ['To empty the queue, the operator can run drain.', 'The operator can run drain to empty the queue.'],
  ['Give a colleague the key with keytool.', 'Use keytool to give a colleague the key.'],
  [
    'Before you leave the hall, switch off the lamp if nobody works there.',
    'If nobody works there, switch off the lamp before you leave the hall.',
  ],
  ['The invoice is sent by the office within 3 days.', 'The office sends the invoice within 3 days.'],
  ['You can no longer edit bookings.', 'Bookings are archived and can no longer be edited.'],
  ['Wait over 5 minutes.', 'Wait more than 5 minutes.'],
])('“%s” keeps to “%s”', (claim, quote) => {
  expect(english(claim, quote)).toBeNull();
});

test.each([
  ['To run drain, empty the queue.', 'Run drain to empty the queue.'],
  ['Write the script with the report.', 'Use the script to write the report.'],
  [
    'The report can be deleted by the owner.',
    'The report is written by the owner and can be deleted by the lead.',
  ],
  ['Run the check 3 hours.', 'Run the check every 3 hours.'],
  ['Start the check on the second Monday.', 'Start the check every second Monday.'],
  ['Wait less than 5 minutes.', 'Wait more than 5 minutes.'],
  ['Users must change passwords.', 'Users must log out and can change passwords.'],
  ['Go on and restore the key.', 'Stop and restore the key.'],
])('“%s” does not keep to “%s”', (claim, quote) => {
  expect(english(claim, quote)).not.toBeNull();
});

test.each([
  ['Die Leitung wird angerufen, bevor Sie fahren.', 'Bevor Sie fahren, rufen Sie die Leitung an.'],
  ['Wenn die Waage 3 g zeigt, sperren Sie das Gerät.', 'Zeigt die Waage 3 g, sperren Sie das Gerät.'],
  ['Das Ventil darf nie geöffnet werden.', 'Öffnen Sie nie das Ventil.'],
])('„%s“ bleibt bei „%s“', (claim, quote) => {
  expect(german(claim, quote)).toBeNull();
});

test.each([
  ['Schalten Sie die Anlage aus.', 'Schalten Sie die Anlage ein.'],
  ['Die Pumpe prüft der Elektriker.', 'Die Pumpe prüft den Elektriker.'],
  ['Sperren Sie das Gerät.', 'Zeigt die Waage 3 g, sperren Sie das Gerät.'],
])('„%s“ bleibt nicht bei „%s“', (claim, quote) => {
  expect(german(claim, quote)).not.toBeNull();
});
