import { expect, test } from 'vitest';
import { optionsOn } from '../../../lib/practice/option-order.ts';
import { idOf } from '../log/samples.ts';

const DAYS = Array.from({ length: 40 }, (_, n) =>
  new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10),
);

const check = (...texts: string[]) => ({
  id: idOf(801),
  options: texts.map((text, n) => ({ id: 'abcd'[n] ?? '', text, right: n === 0, rationale: '' })),
});

const said = (texts: readonly string[], day: string) =>
  optionsOn(check(...texts), day).map(({ text }) => text);

test('the order is another one on the next day, and the right answer stands in every place before long', () => {
  const texts = ['Open the case', 'Call the vendor', 'Restart the press'];
  const orders = DAYS.map((day) => said(texts, day));
  for (const [at, order] of orders.entries()) expect(order).not.toEqual(orders[at + 1]);
  const places = orders.map((order) => order.indexOf('Open the case'));
  for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(6);
});

test('the order of a day is fixed for good: another version on another device shows the same', () => {
  const texts = ['Open the case', 'Call the vendor', 'Restart the press'];
  expect(said(texts, '2026-11-27')).toEqual(['Restart the press', 'Open the case', 'Call the vendor']);
});

test('two options change places every day', () => {
  const texts = ['Open the case', 'Call the vendor'];
  for (const [at, day] of DAYS.slice(1).entries())
    expect(said(texts, day)).toEqual(said(texts, DAYS[at] ?? '').toReversed());
});

test.each([
  ['Open the case', 'Call the vendor', 'All of the above'],
  ['Open the case', 'None of these', 'Call the vendor'],
  ['Open the case', 'Call the vendor', 'A and B'],
  ['Open the case', 'Call the vendor', 'Do both.'],
  ['Open the case', 'Call the vendor', 'Neither'],
  ['Open the case', 'Call the vendor', 'Only option 2, on weekdays'],
  ['Gehäuse öffnen', 'Hersteller anrufen', 'Alle genannten Antworten'],
  ['Gehäuse öffnen', 'Hersteller anrufen', 'Beides'],
  ['Gehäuse öffnen', 'Hersteller anrufen', 'Keine der anderen.'],
  ['Gehäuse öffnen', 'Hersteller anrufen', 'Antwort B, aber erst morgens'],
])('written order stays where an option speaks of others: %s, %s, %s', (...texts) => {
  for (const day of DAYS) expect(said(texts, day)).toEqual(texts);
});

test.each([
  ['5', '10', '30'],
  ['Wait 30 minutes', 'Wait 10 minutes', 'Wait 5 minutes'],
  ['0,5 bar', '1,5 bar', '12 bar', '20 bar'],
])('written order stays where numbers rise or fall: %s, %s, %s', (...texts) => {
  for (const day of DAYS) expect(said(texts, day)).toEqual(texts);
});

test.each([
  ['Set it to 5', 'Set it to 30', 'Set it to 10'],
  ['Wait 5 minutes', 'Call the vendor', 'Restart the press'],
  ['Open both cases', 'Check the board above the door', 'Ask another person'],
  ['Beide Gehäuse öffnen', 'Andere Leute fragen', 'Oben auf den Knopf drücken'],
])('any others are shown in their turn: %s, %s, %s', (...texts) => {
  expect(DAYS.some((day) => said(texts, day).join() !== texts.join())).toBe(true);
});
