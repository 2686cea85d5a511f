import type { ExportFile } from '../../../lib/log/export-file.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { Decision } from '../../../lib/model/decision.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { KnownEvent } from '../../../lib/model/event.ts';
import type { LessonBody, LessonContent, Revision } from '../../../lib/model/lesson.ts';
import type { LessonSet } from '../../../lib/model/lesson-set.ts';
import type { Outcome } from '../../../lib/model/outcome.ts';
import type { Skill } from '../../../lib/model/skill.ts';
import type { Source } from '../../../lib/model/source.ts';
import type { Submission } from '../../../lib/model/submission.ts';
import type { TipFeedback } from '../../../lib/model/tip-feedback.ts';
import { made, modelValues } from './model-values.ts';

/** A constant id whose last digits are `n`. */
const id = (n: number): string => `01890a5d-ac96-774b-bcce-${n.toString(16).padStart(12, '0')}`;

const HASH = 'ab'.repeat(32);
const AT = 1_700_000_000_000;

const source: Source = {
  key: 'docs|docs.example|/queues',
  app: 'docs',
  site: 'docs.example',
  external: '/queues',
  title: 'Queues',
  address: 'https://docs.example/queues',
};

const quoted: Claim = {
  id: id(1),
  text: 'Stop the worker.',
  support: {
    kind: 'quote',
    selector: { exact: 'Stop the worker.', prefix: 'First. ', suffix: ' Then' },
    excerpt: 'b1.x',
    hash: HASH,
  },
};
const told: Claim = {
  id: id(2),
  text: 'Wait a minute.',
  support: {
    kind: 'testimony',
    by: 'Ada',
    at: AT,
    knownFrom: 'the release call',
    link: 'https://docs.example/call',
  },
};
const bare: Claim = { id: id(3), text: 'Then go on.', support: { kind: 'none' } };

const bodies: LessonBody[] = [
  { kind: 'how-to', steps: [{ claim: quoted, caution: told }, { claim: bare }] },
  // By entries, because a literal with a `then` would look like a promise to whoever awaits it.
  {
    kind: 'decision-guide',
    branches: [
      Object.fromEntries([
        ['if', 'it hangs'],
        ['then', quoted],
        ['escalate', 'the operator'],
      ]) as { if: string; then: Claim; escalate: string },
    ],
  },
  { kind: 'incident', symptom: quoted, tried: [told], cause: bare, fix: quoted, prevention: null },
  { kind: 'concept', definition: quoted, examples: [told], nonExamples: [bare] },
];

const contentOf = (body: LessonBody): LessonContent => ({
  title: 'Stop a worker',
  situation: 'When it hangs',
  insight: quoted,
  body,
  mistakes: [told],
  why: { text: 'It blocks the others.', by: 'Ada', at: AT },
  checks: [
    {
      id: id(4),
      made: 'condition',
      claim: id(1),
      scenario: 'It hangs.',
      question: 'What do you do next?',
      options: [
        { id: 'a', text: 'Stop it', right: true, rationale: 'It says so.' },
        { id: 'b', text: 'Wait', right: false, rationale: 'It never ends.' },
      ],
    },
  ],
  skills: [id(5)],
  tier: { value: 2, by: 'person', reason: 'only our queue', floor: 1, signs: ['production'] },
  sources: [source],
  excerpts: [
    {
      id: 'b1.x',
      text: 'First. Stop the worker. Then',
      path: ['Queues'],
      hash: HASH,
      source: source.key,
      at: AT,
    },
  ],
  language: 'en',
});

const revisionOf = (body: LessonBody): Revision => ({
  lesson: id(6),
  rev: id(7),
  base: null,
  content: contentOf(body),
});

const base = { id: 'b1', path: ['Queues'] };
const text = {
  text: 'Stop it',
  marks: [{ kind: 'link' as const, start: 0, end: 4, href: 'https://docs.example/stop' }],
};

const blocks: Block[] = [
  { ...base, kind: 'heading', level: 2, anchor: 'queues', ...text },
  { ...base, kind: 'paragraph', in: 'b2', tab: 'Linux', closed: true, ...text },
  { ...base, kind: 'list', items: [{ ...text, depth: 0, ordered: true, number: 1, checked: true }] },
  { ...base, kind: 'definitions', items: [{ term: text, definition: text }] },
  { ...base, kind: 'code', text: 'stop', language: 'sh', file: 'stop.sh' },
  { ...base, kind: 'table', caption: 'Limits', rows: [[{ ...text, header: true, colspan: 1, rowspan: 2 }]] },
  { ...base, kind: 'callout', tone: 'warning', title: 'Careful' },
  { ...base, kind: 'quote', cite: 'Ada' },
  {
    ...base,
    kind: 'image',
    alt: 'A chart',
    caption: 'Load',
    width: 10,
    height: 20,
    address: 'https://docs.example/a.png',
  },
  { ...base, kind: 'math', text: 'a+b' },
  { ...base, kind: 'embed', what: 'video', title: 'Demo', address: 'https://docs.example/v' },
  { ...base, kind: 'comment', author: 'person 1', at: '2024-05-03' },
];

const capture: Capture = {
  id: id(8),
  source,
  at: AT,
  adapter: 'any',
  scope: 'page',
  title: 'Queues',
  version: '7',
  language: 'en',
  direction: 'ltr',
  blocks,
  facts: [{ name: 'Status', value: 'Done' }],
  coverage: {
    words: 20,
    blocks: 12,
    headings: 1,
    tables: 1,
    code: 1,
    images: 1,
    notRead: [{ reason: 'iframe', count: 1, examples: ['a map'] }],
  },
  redactions: [{ placeholder: '[email-1]', kind: 'email', count: 2 }],
  hash: HASH,
};

const draft: Draft = {
  id: id(9),
  capture: id(8),
  lesson: null,
  base: null,
  at: AT,
  changedAt: AT + 1,
  state: 'open',
  proposal: {
    content: contentOf(bodies[0] ?? { kind: 'how-to', steps: [] }),
    section: 'b1',
    suggestions: [{ section: 'b2', title: 'Limits', path: ['Queues'] }],
    checkSeeds: [quoted],
    cautions: [told],
    skills: [id(5)],
    notes: ['no-check'],
    driver: 'embedded',
  },
  content: contentOf({ kind: 'how-to', steps: [] }),
  saveAs: { lesson: id(13), rev: id(14), event: id(15) },
};

const exported: ExportFile = {
  format: 'passalong-export',
  version: 1,
  note: 'Not for people decisions.',
  exportedAt: AT,
  device: id(12),
  events: [],
  drafts: [draft],
  prefs: { theme: 'dark', name: 'Ada' },
};

const skill: Skill = { id: id(5), name: 'Queues', cues: ['queue', 'worker'] };

/** Shapes of the design that no event carries yet: pinned before anything is stored in them. */
const teamValues: {
  set: LessonSet;
  submission: Submission;
  decision: Decision;
  feedback: TipFeedback;
  outcome: Outcome;
  owned: Skill;
} = {
  set: { id: id(20), title: 'Read these first', owner: 'Ada', lessons: [id(6)] },
  submission: {
    id: id(21),
    lesson: id(6),
    rev: id(7),
    base: null,
    submitter: 'Ada',
    tier: 2,
    state: 'waiting',
  },
  decision: { submission: id(21), contentHash: HASH, verdict: 'approve', comment: 'Found it on the page.' },
  feedback: { lesson: id(6), source: source.key, feedback: 'relevant' },
  outcome: { lesson: id(6), outcome: 'helped', week: '2026-W48' },
  owned: { ...skill, levels: ['Follows the runbook.', 'Writes the runbook.'], owner: 'Ada', deputy: 'Bo' },
};

type Bodies = { [K in KnownEvent['kind']]: Extract<KnownEvent, { kind: K }>['body'][] };

/** Bodies of every kind of event; a new kind breaks the build until it has one here. */
const eventBodies: Bodies = {
  'lesson.revised': bodies.map(revisionOf),
  'lesson.deleted': [{ lesson: id(6) }],
  'check.answered': [{ lesson: id(6), rev: id(7), check: id(4), option: 'a', right: true, sure: 'sure' }],
  'lesson.used': [
    { lesson: id(6), where: { kind: 'page', address: 'https://docs.example/queues', title: 'Queues' } },
    { lesson: id(6), where: { kind: 'sentence', text: 'At the release.' } },
  ],
  'lesson.submitted': [{ lesson: id(6), rev: id(7), as: id(13), sent: id(14), submission: id(15) }],
  'lesson.outcome': [
    { lesson: id(6), outcome: 'partly', week: '2026-W48', note: 'The queue was empty by then.' },
  ],
  'lesson.taught': [{ lesson: id(6), reading: id(22), week: '2026-W48' }],
  'tip.judged': [{ lesson: id(6), source: source.key, feedback: 'not-relevant' }],
  'practice.paused': [{ until: AT }, { until: null }],
  'skill.put': [skill],
  'skill.removed': [{ skill: id(5) }],
  'log.retracted': [{ target: id(10) }],
};

const events = Object.entries(eventBodies).flatMap(([kind, list]) =>
  list.map((body, index): [string, unknown] => [
    `${kind}/${index}`,
    { id: id(11), team: null, device: id(12), kind, v: 1, at: AT, body },
  ]),
);

/** One value of every shape that is stored or will travel, by name. */
export const values: Readonly<Record<string, unknown>> = {
  ...teamValues,
  ...Object.fromEntries(events),
  capture,
  draft,
  'capture/changed': {
    ...capture,
    picked: capture.blocks.slice(-1).map((block) => block.id),
    redactions: [{ placeholder: '[word-1]', kind: 'word', count: 1, byHand: true }],
  },
  'draft/described': { ...draft, described: { b3: id(16) } },
  'draft/suggested': { ...draft, suggested: { [id(17)]: 'open', [id(18)]: 'edited' } },
  'draft/made': { ...draft, proposal: { ...draft.proposal, driver: 'openai', made } },
  ...modelValues(id(30), id(1)),
  export: exported,
  skill,
  source,
};
