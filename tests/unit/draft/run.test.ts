import { describe, expect, test } from 'vitest';
import type { Drafter } from '../../../lib/draft/drafter.ts';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import type { Proposal } from '../../../lib/model/draft.ts';
import { claimsOf } from '../../../lib/model/lesson-claims.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { verify } from '../../../lib/quote/verify.ts';
import { input, run } from './run-changed.ts';
import { runbook } from './sample-pages.ts';

test('the embedded driver comes through as it is', async () => {
  const direct = await embedded.draft(input(runbook()));
  const piped = await run((proposal) => proposal);
  expect(claimsOf(piped.content).map(({ text }) => text)).toEqual(
    direct.ok ? claimsOf(direct.value.content).map(({ text }) => text) : [],
  );
  expect(claimsOf(piped.content).map((claim) => verify(claim, piped.content.excerpts))).toEqual(
    claimsOf(piped.content).map(() => 'exact'),
  );
  expect(piped.content.checks).not.toEqual([]);
});

describe('what belongs together', () => {
  test('seeds for a check are claims of the lesson', async () => {
    const { checkSeeds, content } = await run((proposal) => proposal);
    const claims = new Map(claimsOf(content).map((claim) => [claim.id, claim]));
    expect(checkSeeds.length).toBeGreaterThan(0);
    expect(checkSeeds).toEqual(checkSeeds.map(({ id }) => claims.get(id)));
  });

  test('an id used twice is given once', async () => {
    const { content } = await run((proposal) => ({
      ...proposal,
      content: { ...proposal.content, mistakes: proposal.content.insight ? [proposal.content.insight] : [] },
    }));
    const ids = claimsOf(content).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a section, a suggestion and a skill that do not exist are left out', async () => {
    const { section, suggestions, skills } = await run((proposal) => ({
      ...proposal,
      section: 'b77',
      suggestions: [{ section: 'b78', title: 'Nowhere', path: [] }],
      skills: ['00000000-0000-4000-8000-000000000001'],
    }));
    expect({ section, suggestions, skills }).toEqual({ section: '', suggestions: [], skills: [] });
  });
});

describe('cancelling', () => {
  const never: Drafter = { id: 'never', draft: () => new Promise(() => {}) };

  test('before the driver starts', async () => {
    const signal = AbortSignal.abort();
    const drafted = await runDraft(embedded, { ...input(runbook()), signal });
    expect(drafted).toEqual(fail({ kind: 'cancelled' }));
  });

  test('while a driver waits that does not listen', async () => {
    const controller = new AbortController();
    const drafted = runDraft(never, { ...input(runbook()), signal: controller.signal });
    controller.abort();
    expect(await drafted).toEqual(fail({ kind: 'cancelled' }));
  });
});

test('a driver’s failure is the pipeline’s', async () => {
  const failing: Drafter = {
    id: 'failing',
    draft: async () => fail({ kind: 'unexpected', detail: 'no answer' }),
  };
  expect(await runDraft(failing, input(runbook()))).toEqual(
    fail({ kind: 'unexpected', detail: 'no answer' }),
  );
});

test('an answer of another shape is refused', async () => {
  const odd: Drafter = { id: 'odd', draft: async () => ok({ content: 'yes' } as unknown as Proposal) };
  expect(await runDraft(odd, input(runbook()))).toEqual(
    fail({ kind: 'unexpected', detail: 'draft of odd has another shape' }),
  );
});
