import { describe, expect, test } from 'vitest';
import { isBelieved } from '../../../../../lib/draft/embedded/values/believed.ts';
import { valuesIn } from '../../../../../lib/draft/embedded/values/value.ts';
import { valueQuestions } from '../../../../../lib/draft/embedded/values/value-questions.ts';
import { pageOf } from '../page-of.ts';

const { language } = pageOf([{ p: 'Wait 20 minutes before you open the lid again.' }], 'en');
if (language === null) throw new Error('English has no pack');
const english = language;

/** Whether the first value of a text may be replaced by that of another. */
function believed(text: string, other: string): boolean {
  const [own, ...beside] = valuesIn(text, english);
  const [instead] = valuesIn(other, english);
  if (own === undefined || instead === undefined) throw new Error(`no value in ${text} or ${other}`);
  return isBelieved(own, instead, beside, english);
}

describe('what somebody who has not read the page might believe', () => {
  test.each([
    ['degrees not far off', 'Keep at 8 degrees', '12 degrees', '35 degrees'],
    ['a share not many times off', 'We lend 55 per cent', '70 per cent', '9 per cent'],
    ['an amount not many times off', 'Give 3.5 litres', '5 litres', '12 litres'],
    ['a weight not many times off', 'Take 80 grams', '150 grams', '700 grams'],
    ['a time of day near by', 'Ring before 7:30', '9:00', '21:00'],
    ['hours that people say', 'Keep for 48 hours', '36 hours', '35 hours'],
    ['few hours, each of them', 'Keep for 8 hours', '7 hours', '43 hours'],
    ['what is written as finely', 'Wait 8 hours', '6 hours', '8.5 hours'],
    ['what keeps the order to what stands beside it', '3 days, 8 days on the ward', '5 days', '10 days'],
    [
      'what keeps the order to what is above it',
      'Twelve days, three days on the ward',
      'four days',
      'two days',
    ],
  ])('%s', (_, text, near, far) => {
    expect([believed(text, near), believed(text, far)]).toEqual([true, false]);
  });

  test('noon and midnight are not told apart by hours, so they are not offered', () => {
    expect(believed('Open until 18:00', 'until midnight')).toBe(false);
  });

  test('a wrong answer that nobody believes is not asked with', () => {
    const items = ['Rye: keep at 8 degrees.', 'Wheat: keep at 94 degrees.', 'Oats: keep at 185 degrees.'];
    expect(valueQuestions(pageOf([{ h: 'Grain' }, { ul: items }], 'en'))).toEqual([]);
  });
});

test('what a column is called is not said twice', () => {
  const rows = [
    ['Leaven and situation', 'Flour per kilo of leaven', 'Keep at', 'Ready after'],
    ['Wheat, for the morning bake', 'Feed 2 kilos of flour', 'Keep at 24 degrees', 'Ready after 8 hours'],
    ['Wheat, for the afternoon', 'Feed 1 kilo of flour', 'Keep at 27 degrees', 'Ready after 4 hours'],
    ['Rye, for the evening', 'Feed 10 kilos of flour', 'Keep at 30 degrees', 'Ready after 12 hours'],
    ['Oats, for the weekend', 'Feed 4 kilos of flour', 'Keep at 20 degrees', 'Ready after 18 hours'],
  ];
  const asked = valueQuestions(pageOf([{ h: 'Feeding' }, { table: rows }], 'en'));
  const answers = asked.map(({ right }) => right.text);
  expect(answers).toContain('Keep at 24 degrees');
  expect(answers.filter((text) => text.includes(':'))).toEqual([]);
});
