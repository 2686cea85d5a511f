import { describe, expect, test } from 'vitest';
import { tierSigns } from '../../../lib/rules/tier-signs.ts';

describe('signs of harm', () => {
  test.each([
    ['money', 3, 'Approve the refund before the payment run.'],
    ['customer-data', 3, 'The table holds personal data of customers.'],
    ['security', 3, 'Rotate the signing key after the incident.'],
    ['security', 3, 'Type the password and renew the certificate.'],
    ['production', 3, 'Drain the node in production first.'],
    ['law', 3, 'The retention period is ten years.'],
    ['people', 3, 'Send the termination of employment to HR.'],
    ['data-loss', 4, 'Dropping the table cannot be undone.'],
    ['data-loss', 4, 'Never truncate the production orders table.'],
    ['safety', 4, 'Wear protective gloves: risk of electric shock.'],
    ['money', 3, 'Die Überweisung wird am Freitag ausgeführt.'],
    ['customer-data', 3, 'Kundendaten dürfen nicht kopiert werden.'],
    ['security', 3, 'Das Passwort und das Zertifikat liegen im Tresor.'],
    ['production', 3, 'Im Wartungsfenster wird das Produktivsystem angehalten.'],
    ['law', 3, 'Der Betriebsrat muss zustimmen.'],
    ['people', 3, 'Eine Abmahnung braucht die Schriftform.'],
    ['data-loss', 4, 'Die Daten gehen verloren.'],
    ['safety', 4, 'Es besteht Lebensgefahr durch Hochspannung.'],
  ] as const)('%s is tier %i: %s', (id, tier, text) => {
    expect(tierSigns([text])).toContainEqual({ id, tier });
  });
});

describe('no sign', () => {
  test.each([
    'Add an item to the end of the list.',
    'Type your password to sign in.',
    'The index is built in two scans.',
    'A fatal error stops the compiler.',
    'The flag is off in production mode.',
    'These alerts are candidates for removal.',
    'Die Rechnung im Beispiel ist klein.',
  ])('%s', (text) => {
    expect(tierSigns([text])).toEqual([]);
  });
});

test('two faint words count only where they stand together', () => {
  expect(tierSigns(['Type your password.', 'The certificate is valid for a year.'])).toEqual([]);
  expect(tierSigns(['Type your password; the certificate is valid for a year.'])).toEqual([
    { id: 'security', tier: 3 },
  ]);
});

test('each sign is named once however often it is there', () => {
  expect(tierSigns(['A refund.', 'Another refund.'])).toEqual([{ id: 'money', tier: 3 }]);
});
