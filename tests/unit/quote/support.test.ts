import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { Excerpt, Support } from '../../../lib/model/claim.ts';
import { selectorOf } from '../../../lib/quote/selector.ts';
import { excerptOf, quoteSupport } from '../../../lib/quote/support.ts';

const origin = { block: 'b1', path: ['Queues', 'Limits'], source: 'web|docs.example|/queues', at: 5 };

const long = (words: string): string =>
  `${'alpha beta '.repeat(300)}${words} ${'gamma delta '.repeat(300)}`.trim();

describe('a selector', () => {
  test('has the words and 32 units on either side', () => {
    const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`;
    expect(selectorOf(text, 40, 45)).toEqual({
      exact: 'QUOTE',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
    });
  });

  test('has less at the ends of the text', () => {
    expect(selectorOf('ab QUOTE', 3, 8)).toEqual({ exact: 'QUOTE', prefix: 'ab ', suffix: '' });
  });

  test('never cuts a character in two', () => {
    const text = `${'😀'.repeat(20)}x QUOTE x${'😀'.repeat(20)}`;
    const { prefix, suffix } = selectorOf(text, text.indexOf('QUOTE'), text.indexOf('QUOTE') + 5);
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
  });
});

describe('an excerpt', () => {
  test('is the whole block when that is short', () => {
    const excerpt = excerptOf('The limit is 5 jobs.', { start: 4, end: 9 }, origin);
    expect(excerpt).toMatchObject({
      text: 'The limit is 5 jobs.',
      path: ['Queues', 'Limits'],
      source: origin.source,
      at: 5,
    });
    expect(excerpt.hash).toBe(sha256('The limit is 5 jobs.'));
  });

  test('is a window of at most 2,000 units around the quote, cut at white space', () => {
    const text = long('The limit is 5 jobs.');
    const start = text.indexOf('The limit');
    const excerpt = excerptOf(text, { start, end: start + 20 }, origin);
    expect(Excerpt.parse(excerpt)).toEqual(excerpt);
    expect(excerpt.text).toContain('The limit is 5 jobs.');
    expect(excerpt.text.length).toBeGreaterThan(1_900);
    expect(excerpt.text).toMatch(/^(?:alpha|beta) .* (?:gamma|delta)$/);
  });

  test.each([0, 1, 1_000, 3_295, 3_299, 5_000])(
    'holds a quote of 2,000 units and one unit at %i',
    (start) => {
      const text = long('The limit is 5 jobs.');
      for (const end of [start + 1, Math.min(text.length, start + 2_000)]) {
        const excerpt = excerptOf(text, { start, end }, origin);
        expect(excerpt.text.length).toBeLessThanOrEqual(2_000);
        expect(excerpt.text).toContain(text.slice(start, end));
      }
    },
  );

  test('stays well-formed where no white space is near', () => {
    const text = '😀'.repeat(3_000);
    expect(excerptOf(text, { start: 2_000, end: 2_002 }, origin).text.isWellFormed()).toBe(true);
  });

  test('has the same id for the same words of the same block only', () => {
    const id = (text: string, block: string) =>
      excerptOf(text, { start: 0, end: 1 }, { ...origin, block }).id;
    expect(id('One.', 'b1')).toBe(id('One.', 'b1'));
    expect(new Set([id('One.', 'b1'), id('Two.', 'b1'), id('One.', 'b2')]).size).toBe(3);
  });
});

describe('a support', () => {
  const text = 'Stop the worker. The limit is 5 jobs.';
  const excerpt = excerptOf(text, { start: 17, end: text.length }, origin);

  test('names the words, their surroundings, their excerpt and their hash', () => {
    const support = quoteSupport(text, 17, text.length, excerpt);
    expect(Support.parse(support)).toEqual({
      kind: 'quote',
      selector: { exact: 'The limit is 5 jobs.', prefix: 'Stop the worker. ', suffix: '' },
      excerpt: excerpt.id,
      hash: sha256('The limit is 5 jobs.'),
    });
  });

  test('is never made for words that the excerpt does not have', () => {
    expect(() => quoteSupport('Delete the volume.', 0, 6, excerpt)).toThrow(RangeError);
    expect(() => quoteSupport(text, 3, 3, excerpt)).toThrow(RangeError);
  });
});
