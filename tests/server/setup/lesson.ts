import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Claim, Excerpt } from '../../../lib/model/claim.ts';
import type { LessonContent, TierValue } from '../../../lib/model/lesson.ts';
import { NOON, newId } from './team.ts';

const WORDS = 'Close the valve before you open the drain, otherwise the pump runs dry.';

const excerpt: Excerpt = {
  id: 'b1.e1',
  text: WORDS,
  path: ['Pumps'],
  hash: sha256(WORDS),
  source: 'docs|pumps.example|/drain',
  at: NOON,
};

/** A claim that is the page's own words. */
export const quoted = (): Claim => ({
  id: newId(),
  text: WORDS,
  support: {
    kind: 'quote',
    selector: { exact: WORDS, prefix: '', suffix: '' },
    excerpt: excerpt.id,
    hash: sha256(WORDS),
  },
});

/** An invented lesson of one step; `change` replaces parts of it. */
export const lessonOf = (
  skill: string,
  change: Partial<LessonContent> & { tierValue?: TierValue } = {},
): LessonContent => {
  const { tierValue = 2, ...rest } = change;
  return {
    title: 'Drain a pump',
    situation: 'The pump has to be drained.',
    insight: quoted(),
    body: { kind: 'how-to', steps: [{ claim: quoted() }] },
    mistakes: [],
    why: null,
    checks: [],
    skills: [skill],
    tier: { value: tierValue, by: 'person', reason: '', floor: 1, signs: [] },
    sources: [],
    excerpts: [excerpt],
    language: 'en',
    ...rest,
  };
};
