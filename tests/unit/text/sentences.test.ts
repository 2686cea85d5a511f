import { describe, expect, test } from 'vitest';
import { sentences } from '../../../lib/text/sentences.ts';

const texts = (text: string, language: string | null = 'en') =>
  sentences(text, language).map((sentence) => sentence.text);

describe('a sentence is not cut', () => {
  test.each([
    ['after e.g. and i.e.', 'Use a queue, e.g. Redis, i.e. The fast one.'],
    ['after e. g. with a space', 'Use a queue, e. g. Redis.'],
    ['after vs. and cf.', 'Compare Kafka vs. Redis and cf. Chapter two.'],
    ['inside a version', 'Version 1.2.3 of v2.0 is out.'],
    ['inside a decimal number', 'It takes 2.5 GB and 0.25 s.'],
    ['inside a file name', 'Open config.yaml and Main.java first.'],
    ['inside a call', 'Call foo().Bar or a.B.C now.'],
    ['inside an address', 'Open https://x.example/a?B=1&c=D!E now.'],
    ['inside an operator', 'Wait while a != B holds.'],
    ['after a name with an exclamation mark', 'Yahoo! is a name.'],
    ['after no. before a number', 'Take pump no. 5 and fig. 7.'],
    ['after initials', 'The notes of J. R. Smith are long.'],
    ['after a number of a list', '3. Stop the worker.'],
    ['after a letter of a list', 'a) Stop the worker.'],
    ['after a bullet', '- Stop the worker.'],
  ])('%s', (_name, text) => {
    expect(texts(text)).toEqual([text]);
  });

  test.each([
    ['z. B.', 'Nutzen Sie z. B. Redis oder z.B. Kafka.'],
    ['bzw., ggf., ca.', 'Redis bzw. Kafka läuft ggf. Tage, ca. Zehn.'],
    ['d. h. and i. d. R.', 'Er läuft, d. h. Sie warten i. d. R. Tage.'],
    ['a date', 'Am 3. Mai und im 2. Quartal.'],
    ['Nr. and Abb.', 'Siehe Nr. 5 und Abb. 7.'],
  ])('in German at %s', (_name, text) => {
    expect(texts(text, 'de')).toEqual([text]);
  });
});

describe('a sentence is cut', () => {
  test.each<[string, string, string[]]>([
    [
      'at full stops, questions and calls',
      'Stop it. Is it down? Good! Go on.',
      ['Stop it.', 'Is it down?', 'Good!', 'Go on.'],
    ],
    ['after a version', 'Install 1.2.3. Then stop.', ['Install 1.2.3.', 'Then stop.']],
    ['after a plan B', 'Choose plan B. Then stop.', ['Choose plan B.', 'Then stop.']],
    ['after no without a number', 'The answer is no. Then stop.', ['The answer is no.', 'Then stop.']],
    ['after etc.', 'Stop workers, queues, etc. Then wait.', ['Stop workers, queues, etc.', 'Then wait.']],
    ['at a line break', 'one item\nanother item\r\nlast', ['one item', 'another item', 'last']],
    ['after closing brackets and quotes', '(Stop it.) "Wait." Go.', ['(Stop it.)', '"Wait."', 'Go.']],
    ['between numbered items', '1. Stop it. 2. Start it.', ['1. Stop it.', '2. Start it.']],
  ])('%s', (_name, text, parts) => {
    expect(texts(text)).toEqual(parts);
  });

  test.each<[string, string, string[]]>([
    [
      'ja',
      'サーバーを停止します。次に、開始します！終わり？はい',
      ['サーバーを停止します。', '次に、開始します！', '終わり？', 'はい'],
    ],
    ['zh', '先停止服务器。然后“开始”。', ['先停止服务器。', '然后“开始”。']],
    ['ar', 'أوقف الخادم. ثم ابدأ؟ نعم', ['أوقف الخادم.', 'ثم ابدأ؟', 'نعم']],
  ])('in %s', (language, text, parts) => {
    expect(texts(text, language)).toEqual(parts);
  });
});

test('offsets are exact and white space belongs to no sentence', () => {
  const text = '  Stop it.  \n\n\t Then wait, e.g. Long.   ';
  const found = sentences(text, 'en');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Stop it.',
    'Then wait, e.g. Long.',
  ]);
  expect(found.every((sentence) => sentence.text === text.slice(sentence.start, sentence.end))).toBe(true);
});

test('a code span is never cut and begins a sentence after a full stop', () => {
  const text = 'Run a. B! c now. pg_ctl stops it. Wait.';
  const spans = ['a. B! c', 'pg_ctl'].map((code) => ({
    start: text.indexOf(code),
    end: text.indexOf(code) + code.length,
  }));
  expect(sentences(text, 'en', spans).map((sentence) => sentence.text)).toEqual([
    'Run a. B! c now.',
    'pg_ctl stops it.',
    'Wait.',
  ]);
});

test('a code span after an abbreviation or a list number begins none', () => {
  const text = '1. pg_ctl stops, e.g. pg_ctl';
  const spans = [
    { start: 3, end: 9 },
    { start: text.length - 6, end: text.length },
  ];
  expect(sentences(text, 'en', spans).map((sentence) => sentence.text)).toEqual([text]);
});

test.each([null, 'xx', 'en_US', 'not a tag', '', 'x', '🙂'])(
  'a language declared as %j cuts all the same',
  (language) => {
    expect(texts('Stop it, e.g. Now. Then wait.', language)).toEqual(['Stop it, e.g. Now.', 'Then wait.']);
  },
);

test.each(['', '   ', '\n\n'])('%j has no sentence', (text) => {
  expect(sentences(text, 'en')).toEqual([]);
});

test('a long hostile text is cut before the runner gives up', { timeout: 10_000 }, () => {
  for (const part of ['a! b ', '((', ' ', '\n', 'e.g. ', 'A. ', '? x', '。', '1. ']) {
    const text = part.repeat(200_000 / part.length);
    const spans = Array.from({ length: 10_000 }, (_, index) => ({ start: index * 20, end: index * 20 + 10 }));
    expect(sentences(text, 'en', spans).every(({ start, end }) => start < end)).toBe(true);
  }
});
