import type { DraftProgress, Preview } from '../../../lib/flow/deps.ts';

/** What would be sent to an invented server. */
export const preview = (change: Partial<Preview> = {}): Preview => ({
  origin: 'https://models.example',
  team: null,
  isThisMachine: false,
  model: 'small-model',
  form: '',
  skills: [],
  hash: 'a',
  text: 'Draft a lesson.\n[s1] Ask [person-1] or [email-1] before the reload.',
  bytes: 48_000,
  tokens: 12_400,
  largest: 12_400,
  context: 128_000,
  requests: 1,
  cost: null,
  leftOut: [],
  ...change,
});

type Arriving = Extract<DraftProgress, { state: 'arriving' }>;

export const arriving = (change: Partial<Arriving> = {}): Arriving => ({
  state: 'arriving',
  part: 1,
  of: 1,
  title: 'Reload, never restart',
  situation: '',
  insight: '',
  items: [],
  received: 1_200,
  ...change,
});
