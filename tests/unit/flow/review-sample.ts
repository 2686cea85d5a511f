import type { ReviewItem } from '../../../lib/flow/deps.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';

export const TEAM = idOf(950);
export const OF = { team: TEAM, submission: idOf(960) };

/** A submission in tier 3 that two people decide and nobody has yet. */
export const ITEM: ReviewItem = {
  ...OF,
  person: idOf(951),
  why: 'decide',
  at: MONDAY,
  tier: 3,
  skill: '',
  content: content(),
  contentHash: 'a'.repeat(64),
  supports: [],
  verdicts: {},
  givers: {},
  diff: null,
  required: ['owner-or-deputy', 'named'],
  approvals: [],
  found: null,
  author: { who: 'other', name: null },
  served: null,
  changed: [],
  waitsFor: null,
  drafted: null,
  merged: [],
  missing: ['owner-or-deputy', 'named'],
  history: [],
};
