import { expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const en = packFor('en');

/** What a judgement of a quote on a prepared page told. */
const judged = (text: string, quote: string): string => judgeQuote(prepare(text, { pack: en }), quote).why;

const parts = (part: string): string => Array.from({ length: 8 }, () => part).join(' … ');
const PART = 'stop the worker pump';

test.each([
  ['one word, in another case', 'worker '.repeat(20_000), 'Worker '.repeat(400), 'repaired'],
  [
    'one word with a full stop that no place has',
    'worker '.repeat(20_000),
    `${'worker '.repeat(300)}worker. ${'worker '.repeat(300)}`,
    'punctuation differs',
  ],
  ['one word denied each time', 'never worker '.repeat(10_000), 'worker', 'cut from a negation'],
  ['eight parts', `${PART} `.repeat(5_000), parts(PART), 'elided'],
  ['eight parts with a denial between', `${PART} never `.repeat(4_000), parts(PART), 'elision not allowed'],
  ['eight parts that end sentences', `${PART}. go `.repeat(4_000), parts(PART), 'elision not allowed'],
  ['a word broken at each place', 'wor- ker '.repeat(10_000), 'worker '.repeat(500), 'repaired'],
])(
  'of a page that repeats itself a bounded part is compared, and what it told stays: %s',
  (_name, text, quote, why) => {
    expect(judged(text, quote)).toBe(why);
  },
);

test('a place that fits is found behind some that do not', () => {
  const denied = 'Never restart the pump here. '.repeat(90);
  const page = prepare(`${denied}Now restart the pump here.`, { pack: en });
  expect(judgeQuote(page, 'restart the pump here').found?.start).toBe(denied.length + 4);
  expect(judgeQuote(page, 'Restart the pump here').found?.how).toBe('repaired');
});

test('behind too many that do not it is not looked for', () => {
  const page = prepare(`${'Never restart the pump here. '.repeat(500)}Now restart the pump here.`, {
    pack: en,
  });
  expect(judgeQuote(page, 'restart the pump here').why).toBe('cut from a negation');
});
