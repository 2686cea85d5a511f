import { describe, expect, test } from 'vitest';
import { tokens } from '../../../lib/text/tokens.ts';

const listed = (text: string, code?: string[]) =>
  tokens(text, new Set(code)).map((token) => `${token.text} ${token.kind}`);

describe('a token', () => {
  test.each<[string, string[]]>([
    ['worker', ['word']],
    ['Größe', ['word']],
    ["don't", ['word']],
    ['well-known', ['word']],
    ['VACUUM', ['word']],
    ['z.B', ['word']],
    ['5', ['number']],
    ['-4', ['number']],
    ['1,000.50', ['number']],
    ['2,5', ['number']],
    ['75%', ['number']],
    ['15ms', ['number']],
    ['1.2.3', ['number']],
    ['2024-05-03', ['number']],
    ['10:30', ['number']],
    ['$5', ['number']],
    ['v1.2.3', ['identifier']],
    ['max_retries', ['identifier']],
    ['retryCount', ['identifier']],
    ['drainQueue()', ['identifier']],
    ['--force', ['identifier']],
    ['$HOME/.env', ['identifier']],
    ['config.yaml', ['identifier']],
    ['HTTP/2', ['identifier']],
    ['OPS-41', ['identifier']],
    ['a[0]', ['identifier']],
    ['{id}', ['identifier']],
    ['[id]', ['identifier']],
    ['C++', ['identifier']],
    ['!enabled', ['identifier']],
    ['=', ['symbol']],
    ['->', ['symbol']],
  ])('%s is one %s', (text, kinds) => {
    expect(tokens(text)).toEqual([{ text, start: 0, end: text.length, kind: kinds[0] }]);
  });

  test.each<[string, string[]]>([
    ['Stop (now).', ['Stop word', '( symbol', 'now word', ') symbol', '. symbol']],
    [
      '“Wait”, he said…',
      ['“ symbol', 'Wait word', '” symbol', ', symbol', 'he word', 'said word', '… symbol'],
    ],
    ['(5)', ['( symbol', '5 number', ') symbol']],
    ['see [the docs]', ['see word', '[ symbol', 'the word', 'docs word', '] symbol']],
    ['`foo()`', ['` symbol', 'foo() identifier', '` symbol']],
    ['stop—wait,go', ['stop word', '— symbol', 'wait word', ', symbol', 'go word']],
    ['5分待つ。', ['5 number', '分 word', '待 word', 'つ word', '。 symbol']],
  ])('%s is split', (text, parts) => {
    expect(listed(text)).toEqual(parts);
  });

  test('that is code keeps its edges', () => {
    expect(listed('call empty? now', ['empty?'])).toEqual(['call word', 'empty? identifier', 'now word']);
    expect(listed('call empty? now')).toEqual(['call word', 'empty word', '? symbol', 'now word']);
  });
});

test('tokens name their place and leave out nothing but white space', () => {
  const text = ' Stop (the “worker”) at 10:30, then\trun `a_b`…\n日本語 5。';
  const found = tokens(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((token) => token.text));
  expect(found.map((token) => token.text).join('')).toBe(text.replace(/\s/g, ''));
});
