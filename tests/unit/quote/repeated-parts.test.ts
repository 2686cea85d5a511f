import { describe, expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const en = packFor('en');
const judged = (text: string, quote: string) => judgeQuote(prepare(text, { pack: en }), quote);

const LOG = 'Error: connection failed';
const lines = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `${LOG}. It was call ${from + index}. `).join('');
const RARE = 'The valve of the third pump was closed by hand.';

describe('a part that is repeated beside one that is not', () => {
  test.each([
    ['before it', 200, `${LOG} … ${RARE}`],
    ['before it, very often', 1_500, `${LOG} … ${RARE}`],
    ['behind it, very often', 1_500, `${RARE} … ${LOG}`],
    ['on both sides', 1_500, `${LOG} … ${RARE} … ${LOG}`],
    ['twice before it', 1_500, `${LOG} … ${LOG} … ${RARE}`],
  ])('%s: %s times', (_name, count, quote) => {
    const [front, back] = [lines(count), lines(count, count)];
    const text = `${front}${RARE} ${back}`;
    const { found, why } = judged(text, quote);
    expect(why).toBe('elided');
    expect(text.slice(found?.start, found?.end)).toContain(RARE);
  });

  test('no part is taken that is not the nearest, nor one out of reach', () => {
    const front = lines(1_500);
    const quote = `${LOG} … ${RARE}`;
    expect(judged(`${front}${LOG} never. ${RARE}`, quote).why).toBe('elision not allowed');
    expect(judged(`${front}${'It is dry now. '.repeat(50)}${RARE}`, quote).why).toBe('elision not allowed');
    expect(judged(`${front}${LOG}. ${RARE}`, quote).why).toBe('elided');
  });
});

describe('parts that are all repeated', () => {
  const A = 'Stop worker pump';
  const B = 'Start the third worker.';

  test('the nearest counts where there are too many to know all', () => {
    const page = `${`${A}. `.repeat(530)}${A} never. ${`${B} `.repeat(600)}`;
    expect(judged(page, `${A} … ${B}`).why).toBe('elision not allowed');
  });

  test('a place that fits is found behind some that do not', () => {
    const denied = `${A} and never ask. ${B} `.repeat(15);
    const page = `${denied}${A}. ${B} ${denied}`;
    expect(judged(page, `${A} … ${B}`).found?.start).toBe(denied.length);
  });

  test('behind too many it is not looked for', () => {
    const page = `${`${A} and never ask. ${B} `.repeat(500)}${A}. ${B}`;
    expect(judged(page, `${A} … ${B}`).why).toBe('elision not allowed');
  });

  test('they are found far from each other on the page but for one place', () => {
    const apart = 'It is dry now. '.repeat(60);
    const page = `${`${A}. `.repeat(300)}${apart}${A}. ${B} ${apart}${`${B} `.repeat(300)}`;
    expect(judged(page, `${A} … ${B}`).found?.start).toBe(page.indexOf(`${A}. ${B}`));
  });
});

test('a quote of many parts is found, one of more than anybody would quote is not', () => {
  const part = (index: number): string => `Stop the worker of depot ${index}.`;
  const page = Array.from({ length: 60 }, (_, index) => `${part(index)} Wait for it.`).join(' ');
  const quote = (count: number): string =>
    Array.from({ length: count }, (_, index) => part(index)).join(' … ');
  expect(judged(page, quote(30)).why).toBe('elided');
  expect(judged(page, quote(60)).why).toBe('elision not allowed');
});

test('a gap full of abbreviations is not read to its end', () => {
  const page = (count: number): string =>
    `Stop the worker pump ${'e.g. '.repeat(count)}of the third depot now.`;
  const quote = 'Stop the worker pump … of the third depot now.';
  expect(judged(page(10), quote).why).toBe('elided');
  expect(judged(page(60), quote).why).toBe('elision not allowed');
});
