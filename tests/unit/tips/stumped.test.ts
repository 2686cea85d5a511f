import { expect, test } from 'vitest';
import { GATE } from '../../../lib/tips/gate-weights.ts';
import { tipQuery } from '../../../lib/tips/query.ts';

const signsOf = (text: string) =>
  tipQuery({
    ...{ address: 'https://tracker.example/a', title: 'Pump 3 stands', headings: [], tokens: [], facts: [] },
    ...{ text, language: 'en' },
  }).moment.signs;

test.each([
  'Any ideas?',
  'Nobody has seen this, the manual says nothing.',
  'Keine Ahnung, das hatten wir noch nie.',
  'Geen idee.',
])('a page that says nobody knows is told: %s', (text) => {
  expect(signsOf(text).stumped).toBeGreaterThan(0);
});

test('who asks what to do, or says what is meant, is not at a loss', () => {
  expect(signsOf('The seal pot is empty. What do we do? May we restart it?').stumped).toBe(0);
});

test('what is ruled out is counted, but for what says that all is well', () => {
  expect(signsOf('It is not the seal, no alarm.').denies).toBeCloseTo(Math.log(3));
  expect(signsOf('There is no trouble and no need to restart.').denies).toBe(0);
});

test('both speak against a tip', () => {
  const { stumped, denies } = GATE.read.moment;
  expect([stumped < 0, denies < 0]).toEqual([true, true]);
});

test.each([
  ['es', 'La impresora no funciona desde ayer.', 'trouble'],
  ['it', 'La stampante non funziona, il rullo resta fermo.', 'trouble'],
  ['es', 'Todo bien, sin incidencias.', 'settled'],
  ['it', 'Tutto a posto, nessun problema.', 'settled'],
  ['es', 'Aviso antes de las diez, ahora no puedo.', 'now'],
  ['it', 'Lo provo di nuovo, intanto aspetto.', 'way'],
  ['es', 'Nadie sabe de esto.', 'stumped'],
  ['it', 'Chi sa qualcosa? Mai visto.', 'stumped'],
] as const)('in %s "%s" tells of the moment as %s', (_, text, sign) => {
  expect(signsOf(text)[sign]).toBeGreaterThan(0);
  expect(signsOf('Der Tisch steht im Raum.')[sign]).toBe(0);
});
