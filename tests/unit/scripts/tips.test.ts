import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../scripts/tips.ts');

const LESSONS = [
  {
    ...{
      id: 'pay',
      title: 'Payment fails with ERR_PAYMENT_23',
      situation: 'A refund fails with ERR_PAYMENT_23.',
    },
    ...{
      insight: { text: 'Restart the ledger first.' },
      body: { kind: 'how-to', steps: ['Restart the ledger.'] },
    },
    ...{ skills: ['Payments'], source: { url: 'https://wiki.example/payment', title: 'Payment' } },
  },
  { id: 2, title: 'Drain a pump', insight: 'Close the valve.', body: 'Open the drain.', source: null },
];

const PAGES = [
  {
    ...{ id: 'p1', url: 'https://tracker.example/browse/PAY-7', title: 'Refund fails: ERR_PAYMENT_23' },
    ...{
      headings: ['Refund'],
      text: 'The refund fails with ERR_PAYMENT_23.',
      facts: { component: 'billing' },
    },
  },
  {
    id: 'p2',
    url: 'https://tracker.example/browse/HR-1',
    title: 'Summer party',
    headings: [],
    text: 'Salad.',
  },
];

/** What `npm run -s tips` answers to two files, each a list of lines. */
async function tips(lessons: readonly string[], pages: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tips-'));
  const files = Object.entries({ 'lessons.jsonl': lessons, 'pages.jsonl': pages }).map(([name, lines]) => {
    writeFileSync(join(folder, name), lines.join('\r\n'));
    return join(folder, name);
  });
  const ran = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [SCRIPT, ...files], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
  rmSync(folder, { recursive: true });
  const said = ran.stdout.split('\n').filter(Boolean);
  return { ...ran, answers: said.map((line) => JSON.parse(line)) };
}

const lines = (all: readonly object[]) => all.map((one) => JSON.stringify(one));

test('each page is answered in its order with the lessons that fit, best first, their scores and which are shown', async () => {
  const { code, stderr, answers } = await tips(lines(LESSONS), lines(PAGES));
  expect([code, stderr]).toEqual([0, '']);
  expect(answers).toEqual([
    { page: 'p1', ranked: [{ id: 'pay', score: expect.any(Number), shown: true }], shown: ['pay'] },
    { page: 'p2', ranked: [], shown: [] },
  ]);
  expect(answers[0].ranked[0].score).toBeGreaterThan(0);
});

test('a bad line is told with its file and number, the exit code is 1, and every good one has its answer', async () => {
  const [page = ''] = lines(PAGES);
  const { code, stderr, answers } = await tips([...lines(LESSONS), '{'], [page, '{"url":"x"}', '', page]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/lessons\.jsonl, line 3: not JSON\n.*pages\.jsonl, line 2: .*id/s);
  expect(answers.map(({ page: of }) => of)).toEqual(['p1', 'p1']);
});
