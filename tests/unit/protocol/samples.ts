import type { CommandKind } from '../../../lib/protocol/commands.ts';

/** An id that is always the same for the same number. */
export const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const hash = 'a'.repeat(64);

/** A revision of the fewest words. */
export const content = {
  title: 'Printers',
  situation: 'A label printer is silent.',
  insight: { id: id(1), text: 'Wake it.', support: { kind: 'none' } },
  body: { kind: 'how-to', steps: [] },
  mistakes: [],
  why: null,
  checks: [],
  skills: [id(2)],
  tier: { value: 2, by: 'person', reason: '', floor: 1, signs: [] },
  sources: [],
  excerpts: [],
  language: 'en',
};

const hashes = { contentHash: hash, meaningHash: hash };
const revision = { lesson: id(3), rev: id(4), base: null, content };
const found = [{ excerpt: 'e1', at: 1 }];

/** An experiment as its owner writes it. */
export const experiment = {
  id: id(9),
  lesson: id(3),
  skill: id(2),
  belief: 'Fewer labels are printed twice.',
  unit: 'labels a day',
  from: 40,
  to: 10.5,
  by: 1_790_000_000_000,
};

/** What a command may say besides, where it has such parts. */
export const BESIDES: Readonly<Partial<Record<CommandKind, Record<string, unknown>>>> = {
  submit: { ...hashes, found, note: 'Only the menu changed.' },
  carry: hashes,
  'raise-tier': { reason: 'It moves money.' },
  flag: { rev: id(4), claim: id(1) },
  retire: { reason: 'The printers are gone.' },
  'lower-tier': { reason: 'Nothing is deleted any more.' },
  'experiment.read': { how: 'csv' },
};

/** One body that is fit for each command. */
export const BODIES: Readonly<Record<CommandKind, Record<string, unknown>>> = {
  submit: { submission: id(5), ...revision },
  withdraw: { lesson: id(3), submission: id(5) },
  'raise-tier': { lesson: id(3), to: 3 },
  flag: { flag: id(6), lesson: id(3), text: 'The menu has moved.' },
  need: { need: id(6), text: 'How do we rotate keys?', skill: null },
  reverify: { lesson: id(3), submission: id(5) },
  decide: {
    lesson: id(3),
    decision: {
      submission: id(5),
      contentHash: hash,
      verdict: 'approve',
      comment: '',
      found,
      confirms: [id(1)],
    },
  },
  'close-flag': { flag: id(6), answer: 'It was, and is right now.' },
  verify: { lesson: id(3), rev: id(4) },
  retire: { lesson: id(3) },
  'lower-tier': { lesson: id(3), submission: id(5), to: 2 },
  carry: { ...revision, base: id(7) },
  transfer: { skill: id(2), to: id(8) },
  accept: { skill: id(2) },
  delegate: { skill: id(2), to: null },
  'skill.put': { skill: { id: id(2), name: 'Printing', cues: [] }, named: [], domainApprover: null },
  'set.put': { set: { id: id(9), title: 'First week', owner: id(8), lessons: [id(3)] }, skill: id(2) },
  'experiment.put': { experiment },
  'experiment.read': { experiment: id(9), week: '2026-W07', value: 12 },
  'experiment.decide': { experiment: id(9), decision: 'keep', reason: 'Fewer reprints.' },
};
