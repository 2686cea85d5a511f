import { describe, expect, test } from 'vitest';
import { valuesIn } from '../../../../../lib/draft/embedded/values/value.ts';
import { de } from '../../../../../lib/draft/templates/de.ts';
import { en } from '../../../../../lib/draft/templates/en.ts';

const read = (text: string, language = en) =>
  valuesIn(text, language).map(({ of, text: value, amount }) => [of, value, amount]);

describe('what a page lays down and nobody can guess', () => {
  test.each([
    ['Wait 20 minutes, then call', [['time', '20 minutes', 1_200]]],
    ['Answer within two working days', [['time', 'two working days', 172_800]]],
    ['Refund up to 1,500 euros', [['money', '1,500 euros', 1_500]]],
    ['Refund up to €1,500', [['money', '€1,500', 1_500]]],
    ['Keep under 2.5 cm', [['length', '2.5 cm', 25]]],
    ['Ring until 23:00', [['clock', '23:00', null]]],
    ['Release it at noon', [['clock', 'noon', null]]],
    ['Red tag, photo', [['colour', 'Red', null]]],
    ['Close with template N', [['code template', 'template N', null]]],
    ['In the words of card 2', [['code card', 'card 2', null]]],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  test.each([
    ['Innerhalb von 14 Tagen melden', [['time', '14 Tagen', 1_209_600]]],
    ['Zwei Wochen warten', [['time', 'Zwei Wochen', 1_209_600]]],
    ['Höchstens 15 Euro', [['money', '15 Euro', 15]]],
    ['Bis 16:30 Uhr anrufen', [['clock', '16:30 Uhr', null]]],
    ['Annehmen, Reihe S', [['code reihe', 'Reihe S', null]]],
  ])('in German: %s', (text, found) => {
    expect(read(text, de)).toEqual(found);
  });
});

test.each([
  'No single over 0.08',
  'Until the next step',
  'In March 2',
  'About 12 of them',
  'Version 1.2.3',
  'three m of it',
  'minutes',
])('%s holds none', (text) => {
  expect(read(text)).toEqual([]);
});
