import { expect, test } from 'vitest';
import { modelDrafter } from '../../../../lib/draft/model/model-drafter.ts';
import { runDraft } from '../../../../lib/draft/run.ts';
import { claimsOf } from '../../../../lib/model/lesson-claims.ts';
import { ok } from '../../../../lib/model/result.ts';
import { goodDraft } from '../../../fake-model/answers.ts';
import { input } from '../run-changed.ts';
import { decisions } from '../sample-pages.ts';

/** The driver of a model that says this whatever it is asked. */
const saying = (change: Record<string, unknown>) =>
  modelDrafter({
    id: 'openai',
    model: 'm',
    chat: async ({ messages }) => {
      const prompt = messages.map(({ content }) => content).join('\n');
      return ok({ text: JSON.stringify(goodDraft(prompt, change)), tokens: null });
    },
    now: () => 0,
    context: 32_768,
    ratio: 1,
    saysForm: false,
    fence: 'PAGE-1',
  });

const BODIES = {
  'how-to': { steps: [{ claim: 2, caution: 3 }] },
  'decision-guide': { branches: [{ if: 'the search index is older than a day', claim: 2, escalate: null }] },
  incident: { symptom: 2, tried: [3], cause: 4, fix: 5, prevention: null },
  concept: { definition: 2, examples: [3], nonExamples: [4] },
};

test.each(Object.entries(BODIES))('a model drafts a lesson of the kind %s', async (kind, body) => {
  const drafted = await runDraft(saying({ kind, steps: [], ...body }), input(decisions()));
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const { content } = drafted.value;
  expect(content.body.kind).toBe(kind);
  // The insight and what the body names.
  expect(claimsOf(content).length).toBeGreaterThanOrEqual(2);
  expect(claimsOf(content).every(({ support }) => support.kind === 'quote')).toBe(true);
});

test('a check cites a claim of the lesson, or it is none', async () => {
  const option = (text: string, right: boolean) => ({ text, rationale: 'The page says so.', right });
  const check = (claim: number) => ({
    claim,
    scenario: 'A certificate of the shop expires in five days and nobody has looked at it yet.',
    question: 'What do you do next?',
    options: [
      option('Extend the lease with the vault tool', true),
      option('Start the reindex job again', false),
      option('Archive the oldest month now', false),
    ],
  });
  const steps = [{ claim: 2, caution: null }];
  const drafted = await runDraft(
    saying({ steps, checks: [check(2), check(5), check(77)] }),
    input(decisions()),
  );
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  const ids = claimsOf(drafted.value.content).map(({ id }) => id);
  const cited = drafted.value.content.checks.map(({ claim }) => claim);
  expect(cited.length).toBe(1);
  expect(ids).toContain(cited[0]);
});
