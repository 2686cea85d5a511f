import { expect, test } from 'vitest';
import { modelDrafter } from '../../../lib/draft/model/model-drafter.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import { ok } from '../../../lib/model/result.ts';
import { goodDraft, shown } from '../../fake-model/answers.ts';
import { buildCapture, countingIds } from './build-capture.ts';

const page = () =>
  buildCapture('Restore a table', [
    { h: 'Restore' },
    { p: 'Use the nightly backup to restore one table of the orders database.' },
    { p: 'If more than 500 rows are missing, call the database lead.' },
    { p: 'Before the valve is open, wear the mask.' },
    { p: 'The refund limit is 50 euros for each order.' },
    { p: 'Pause the import job before you compare the rows.' },
    { p: 'If a seal leaks, call the workshop.' },
  ]);

const BACKUP = 1;
const ROWS = 2;
const MASK = 3;
const PAUSE = 5;
const SEAL = 6;

type Change = Record<string, unknown>;

/** What becomes of a model's decision guide on the page. */
async function drafted(change: Change) {
  const capture = page();
  const prompt = capture.blocks
    .filter(({ kind }) => kind !== 'heading')
    .map((block, index) => `[${index + 2}] ${'text' in block ? block.text : ''}`)
    .join('\n');
  const at = (n: number) => ({ n, sentences: [n + 1], text: null });
  const answer = goodDraft(prompt, {
    kind: 'decision-guide',
    insight: null,
    steps: [],
    branches: [{ if: 'more than 500 rows are missing', claim: ROWS, escalate: null }],
    title: 'Restore a table',
    situation: 'Use this to restore one table of the orders database.',
    claims: [
      at(BACKUP),
      { ...at(ROWS), text: 'call the database lead' },
      { ...at(MASK), text: 'wear the mask' },
      at(4),
      at(PAUSE),
      { ...at(SEAL), text: 'call the workshop' },
    ],
    ...change,
  });
  expect(shown(prompt).length).toBeGreaterThan(3);
  const drafter = modelDrafter({
    id: 'openai',
    model: 'm',
    chat: async () => ok({ text: JSON.stringify(answer), tokens: null }),
    onProgress: () => undefined,
    now: () => 0,
    context: 32_768,
    ratio: 1,
    saysForm: false,
    fence: 'PAGE-1',
  });
  const made = await runDraft(drafter, { capture, skills: [], newId: countingIds() });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.content;
}

const cases = async (condition: string, claim: number, escalate: string | null = null) => {
  const { body } = await drafted({ branches: [{ if: condition, claim, escalate }] });
  if (body.kind !== 'decision-guide') throw new Error(body.kind);
  return body.branches;
};

test.each([
  ['fewer than 500 rows are missing', ROWS],
  ['500 rows are missing', ROWS],
  ['the rows do not match', ROWS],
  ['the valve is open', MASK],
  ['9000 rows are missing', ROWS],
])('a case that the page does not have is left for a person to tell: if %s', async (condition, claim) => {
  const [one] = await cases(condition, claim);
  expect(one?.if).toBe('');
});

test.each([
  ['more than 500 rows are missing', ROWS],
  ['If more than 500 rows are missing', ROWS],
  ['a seal is leaking', SEAL],
  ['Before the valve is open', MASK],
])('a case of the page is kept: %s', async (condition, claim) => {
  const [one] = await cases(condition, claim);
  expect(one?.if).toBe(condition);
});

test('where a case leads on to says no number that the page does not', async () => {
  const [wrong] = await cases(
    'more than 500 rows are missing',
    ROWS,
    'Call the refund team within 300 days.',
  );
  expect(wrong?.escalate).toBeUndefined();
  const [right] = await cases('more than 500 rows are missing', ROWS, 'Ask for a refund of 50 euros.');
  expect(right?.escalate).toBe('Ask for a refund of 50 euros.');
});

test('a title and a situation say no number and no name that the page does not', async () => {
  const wrong = await drafted({
    title: 'Drop the orders database within 9000 days',
    situation: 'Use this to restore the orders table orders_v9 of 5000 euros.',
  });
  expect([wrong.title, wrong.situation]).toEqual(['Restore a table', '']);
  const right = await drafted({
    title: 'Restore a table of 500 rows',
    situation: 'Use this to restore one table after more than 500 rows are missing.',
  });
  expect([right.title, right.situation]).toEqual([
    'Restore a table of 500 rows',
    'Use this to restore one table after more than 500 rows are missing.',
  ]);
});

const checked = async (key: string, scenario: string) => {
  const options = [
    { text: key, rationale: 'The rows of the table are compared by the database lead.', right: true },
    { text: 'Open the refund form first', rationale: 'A refund is no table of the database.', right: false },
    { text: 'Drop the orders table first', rationale: 'The orders table is still needed.', right: false },
  ];
  const { checks } = await drafted({
    checks: [{ claim: PAUSE, scenario, question: 'What do you do next?', options }],
    insight: PAUSE,
  });
  return checks.length;
};
const SCENARIO = 'You want to compare the rows of the orders database, and the import job still runs on it.';

test('what a check calls right is what the page says, and its texts name no other number', async () => {
  expect(await checked('Pause the import job', SCENARIO)).toBe(1);
  expect(await checked('Delete the import job now', SCENARIO)).toBe(0);
  expect(await checked('Pause the import job', `${SCENARIO} 9000 orders wait.`)).toBe(0);
});
