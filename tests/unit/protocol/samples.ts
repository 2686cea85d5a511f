import type { CommandName } from '../../../lib/protocol/commands.ts';

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

const revision = { lesson: id(3), rev: id(4), base: null, content, contentHash: hash, meaningHash: hash };
const found = [{ excerpt: 'e1', at: 1 }];
const experiment = {
  id: id(9),
  lesson: id(3),
  skill: id(2),
  measure: 'reprints a day',
  unit: 'labels',
  from: 40,
  to: 10.5,
  by: '2026-06-30',
};

/** One body that is fit for each command. */
export const BODIES: Readonly<Record<CommandName, Record<string, unknown>>> = {
  submit: { submission: id(5), ...revision, found },
  withdraw: { submission: id(5) },
  'raise-tier': { lesson: id(3), to: 3, reason: 'It moves money.' },
  flag: { flag: id(6), lesson: id(3), rev: id(4), text: 'The menu has moved.' },
  need: { text: 'How do we rotate keys?', skill: null },
  reverify: { submission: id(5), lesson: id(3), rev: id(4) },
  decide: {
    submission: id(5),
    contentHash: hash,
    verdict: 'approve',
    comment: '',
    found,
    confirms: [id(1)],
    reason: null,
  },
  'close-flag': { flag: id(6), answer: 'It was, and is right now.' },
  'close-need': { need: id(7), reason: 'There is a lesson on it.' },
  verify: { lesson: id(3), rev: id(4) },
  retire: { lesson: id(3), reason: 'The printers are gone.' },
  'lower-tier': { submission: id(5), lesson: id(3), rev: id(4), to: 2, reason: '' },
  carry: { ...revision, base: id(7) },
  transfer: { skill: id(2), to: id(8) },
  accept: { skill: id(2) },
  delegate: { skill: id(2), to: null },
  'skill.put': {
    skill: { id: id(2), name: 'Printing', cues: [] },
    named: [],
    domainApprover: null,
    version: null,
  },
  'set.put': { set: { id: id(9), title: 'First week', owner: id(8), lessons: [id(3)] }, version: 2 },
  'rules.put': { lesson: id(3), patterns: ['wiki.acme.example/spaces/OPS/*'] },
  'experiment.put': { experiment, version: null },
  'experiment.read': { experiment: id(9), week: '2026-W07', value: 12, how: 'typed' },
  'experiment.decide': { experiment: id(9), verdict: 'keep', reason: 'Fewer reprints.', version: 3 },
};
