import { describe, expect, test } from 'vitest';
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

/** Letters no other edition has. */
const rare = (edition: number): string =>
  Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x6000 + edition * 60 + index)).join('');

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

const short = (index: number): string =>
  String.fromCharCode(97 + (index % 26), 97 + (Math.floor(index / 26) % 26));
/** Many words, none of which a text that repeats them has seldom. */
const common = (count: number): string =>
  Array.from({ length: count }, (_, index) => short(index * 7 + ((index * index) % 13))).join(' ');
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

describe('of many places that begin as a long quote does the one that goes on as it does is found', () => {
  test.each([
    ['five editions', times(5, (at) => `${letters(450)}${rare(at)}。`), `${letters(450)}${rare(4)}`],
    ['two editions', `${letters(1_600)}甲甲甲。${letters(1_600)}乙丙丁龠。`, `${letters(1_600)}乙丙丁龠`],
  ])('of %s, each letter a word, with another mark', (_, text, words) => {
    const page = prepare(text, { pack: packFor('zh') });
    const { found } = judgeQuote(page, `${words.slice(0, 300)}，${words.slice(300)}`);
    expect(found).toEqual({ start: text.length - 1 - words.length, end: text.length - 1, how: 'repaired' });
  });

  test('of five, words with spaces, with another mark', () => {
    const text = times(5, (at) => `${common(430)} zebra${short(at)}${short(at + 3)}. `);
    const words = `${common(430)} zebra${short(4)}${short(7)}`;
    const { found } = judgeQuote(
      prepare(text, { pack: packFor('en') }),
      `${words.slice(0, 599)},${words.slice(599)}`,
    );
    expect(found).toEqual({ start: text.length - 2 - words.length, end: text.length - 2, how: 'repaired' });
  });

  test('of 216, word for word', () => {
    const words = `${common(420)} zebra told it.`;
    const text = times(215, (at) => `${common(420)} ${short(at)}${short(at + 3)}. `) + words;
    const { found } = judgeQuote(prepare(text, { pack: packFor('en') }), words);
    expect(found).toEqual({ start: text.length - words.length, end: text.length, how: 'exact' });
  });
});

describe('a quote whose beginning the page also has elsewhere is told from the place where the rest stands', () => {
  const intro =
    'When the night shift takes over, the lead of the depot reads the plan of the day, looks at each gate and each lamp, writes the numbers of all pumps into the log, and asks the guard who is still on the site before the day shift goes. ';
  const rest =
    'Then the worker waits at the old pump until the light is green, and the worker all the while holds the south valve open. The gate stays closed, the belt stands still, and nobody goes to the roof before the lead has said that it is safe to do so and has signed the sheet.';
  const page = prepare(`${intro}The plan hangs at the door. ${intro}${rest}`, { pack: packFor('en') });
  test.each([
    ['old pump', 'green pump', 'words differ'],
    ['worker all', 'worker never all', 'negation differs'],
    ['south valve', 'valve south', 'order differs'],
  ])('%s: %s', (said, instead, reason) => {
    expect(judgeQuote(page, intro + rest.replace(said, instead)).why).toBe(reason);
  });
});
