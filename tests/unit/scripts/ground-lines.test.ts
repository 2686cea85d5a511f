import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grounder } from '../../../scripts/ground-lines.ts';

const TEXT =
  'Intro. Restart the gateway after the queue is empty. The limit is 5 jobs. Never run VACUUM by day.';
const PAGE = { page: 'p', text: TEXT, codes: ['VACUUM'], language: 'en' };

const answers = (...lines: readonly unknown[]) => {
  const read = grounder();
  return lines.map((line) => read(typeof line === 'string' ? line : JSON.stringify(line)));
};
const ask = (line: object, page: object = PAGE) => answers(page, { page: 'p', ...line })[1];
const spanOf = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

test('a quote is answered with its verdict, its place in UTF-16 units and the reason', () => {
  expect(ask({ quote: 'The limit is 5 jobs.' })).toEqual({
    answer: { verdict: 'exact', span: spanOf('The limit is 5 jobs.'), reason: 'exact' },
  });
  expect(ask({ quote: 'The limit is 6 jobs.' })).toEqual({
    answer: { verdict: 'unsupported', span: null, reason: 'number differs' },
  });
  expect(ask({ quote: 'b 😀 c' }, { page: 'p', text: 'a 😀 b 😀 c' })).toEqual({
    answer: { verdict: 'exact', span: [5, 11], reason: 'exact' },
  });
});

test.each([
  [
    'After the queue is empty, restart the gateway.',
    ['Restart the gateway after the queue is empty.'],
    'supported',
    'paraphrase',
  ],
  ['The limit is 5 jobs.', ['The limit is 5 jobs.'], 'supported', 'exact'],
  [
    'Restart the gateway before the queue is empty.',
    ['Restart the gateway after the queue is empty.'],
    'needs-human',
    'condition differs',
  ],
  ['Run VACUUM by day.', ['Never run VACUUM by day.'], 'needs-human', 'cut from a negation'],
  ['The limit is 5 jobs.', ['The limit is 9 jobs.'], 'unsupported', 'number differs'],
  [
    'The limit is 5 jobs.',
    ['The limit is 5 jobs.', 'Made up words.'],
    'needs-human',
    'a quote is not on the page',
  ],
  ['The limit is 5 jobs.', [], 'unsupported', 'no quote'],
  [' ', ['The limit is 5 jobs.'], 'unsupported', 'nothing asked'],
])('the claim %j on %j is %s: %s', (claim, quotes, verdict, reason) => {
  expect(ask({ claim, quotes })).toMatchObject({ answer: { verdict, reason } });
});

test('a claim has the place of its first supporting quote', () => {
  const quotes = ['The limit is 5 jobs.', 'Restart the gateway after the queue is empty.'];
  expect(ask({ claim: 'After the queue is empty, restart the gateway.', quotes })).toMatchObject({
    answer: { span: spanOf('Restart the gateway after the queue is empty.') },
  });
});

test('without a language and codes nothing is read by rules of a language', () => {
  const page = { page: 'p', text: TEXT };
  expect(ask({ quote: 'run vacuum' }, page)).toMatchObject({ answer: { verdict: 'unsupported' } });
  expect(
    ask(
      {
        claim: 'After the queue is empty, restart the gateway.',
        quotes: ['Restart the gateway after the queue is empty.'],
      },
      page,
    ),
  ).toMatchObject({
    answer: { verdict: 'needs-human', reason: 'no rules for this language' },
  });
});

test.each([
  ['{', 'not JSON'],
  ['[]', 'none of'],
  ['null', 'none of'],
  ['{"page":"p"}', 'none of'],
  [{ page: 'other', quote: 'x' }, 'no line before defines page "other"'],
  [{ page: 'p', quote: 5 }, 'quote'],
  [{ page: 'p', claim: 'x' }, 'quotes'],
  [{ page: 7, text: 'x' }, 'page'],
])('the line %j is an error that says %s', (line, words) => {
  expect(answers(PAGE, line)[1]).toMatchObject({ error: expect.stringContaining(words) });
});

test.each([
  [{ page: 'other', quote: 'x' }, 'unknown page'],
  [{ page: 'other', claim: 'x', quotes: [] }, 'unknown page'],
  [{ page: 'p', quote: 5 }, 'line not readable'],
  [{ page: 'p', claim: 'x' }, 'line not readable'],
])('the line %j asks, so that beside its error it is answered: %s', (line, reason) => {
  expect(answers(PAGE, line)[1]).toMatchObject({
    error: expect.any(String),
    answer: { verdict: 'unsupported', span: null, reason },
  });
});

test.each([['{'], ['[]'], ['{"page":"p"}'], [{ page: 7, text: 'x' }]])(
  'the line %j asks nothing and has no answer',
  (line) => {
    expect(answers(PAGE, line)[1]).not.toHaveProperty('answer');
  },
);

test('a bad line has its number on stderr and exit code 1, and every line that asks its answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ground-'));
  const file = join(folder, 'lines.jsonl');
  const asked = JSON.stringify({ page: 'p', quote: 'The limit is 5 jobs.' });
  const unknown = JSON.stringify({ page: 'other', quote: 'The limit is 5 jobs.' });
  writeFileSync(file, [JSON.stringify(PAGE), asked, '{', '', unknown, asked].join('\r\n'));
  const ran = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const script = join(import.meta.dirname, '../../../scripts/ground.ts');
    execFile(process.execPath, [script, file], (error, stdout, stderr) =>
      resolve({ code: error?.code, stdout, stderr }),
    );
  });
  rmSync(folder, { recursive: true });
  expect(ran.code).toBe(1);
  expect(
    ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict),
  ).toEqual(['exact', 'unsupported', 'exact']);
  expect(ran.stderr).toBe('line 3: not JSON\nline 5: no line before defines page "other"\n');
});
