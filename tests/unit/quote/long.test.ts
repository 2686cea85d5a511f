import { expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const REST =
  'and then the operator of the night shift reads the plan of the depot and writes the value of each pump into the log of the day before he goes home';

test.each([
  ['units in a row', 'Set it to 5 GB MB KB TB', 'MB KB TB'],
  ['a stretch in brackets', 'Use it (as told', 'as told'],
  ['marks without spaces', 'Count one,two,three', 'two,three'],
])('a long quote that begins within %s stands there word for word', (_, front, begin) => {
  for (const language of ['en', null]) {
    const text = `${front} ${REST}. The tb and the mb are small. More of it.`;
    const page = prepare(text, { pack: language === null ? null : packFor(language) });
    const { found } = judgeQuote(page, `${begin} ${REST}`);
    expect(found).toEqual({ start: text.indexOf(begin), end: text.indexOf('. The'), how: 'exact' });
  }
});

/** A text in which each letter is a word, and none is rare. */
const letters = (count: number): string =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(0x4e00 + ((index * index) % 389))).join('');

test.each([
  ['a letter left out', (text: string) => text.slice(0, 300) + text.slice(301), 'word left out'],
  ['another letter', (text: string) => `${text.slice(0, 300)}龍${text.slice(301)}`, 'words differ'],
  ['a number put in', (text: string) => `${text.slice(0, 300)}12${text.slice(300)}`, 'number differs'],
  ['other words from the beginning', (text: string) => '龍鳳'.repeat(150) + text, 'not on the page'],
  ['other marks', (text: string) => `${text.slice(0, 300)}、${text.slice(300)}`, 'repaired'],
])('where each letter is a word a long quote is told from its page: %s', (_, change, reason) => {
  const page = prepare(letters(5_000), { pack: packFor('zh') });
  expect(judgeQuote(page, change(letters(5_000).slice(1_200, 2_000))).why).toBe(reason);
});
