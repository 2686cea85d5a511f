import { type BodyOf, type KnownKind, logEvent } from '../../../lib/log/log-event.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import type { CheckOption } from '../../../lib/model/check.ts';
import type { KnownEvent, LogEvent } from '../../../lib/model/event.ts';
import { type Id, uuidv7 } from '../../../lib/model/id.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';

export const DAY = 86_400_000;

/** Noon of a Monday on this device's calendar, so that days and weeks do not depend on the zone of the machine. */
export const MONDAY = new Date(2026, 4, 4, 12).getTime();

/** The same id for the same number, whatever ran before; the first 48 bits are the number. */
export const idOf = (n: number): Id => uuidv7(n, new Uint8Array(16).fill(7));

export const skillId = (n: number): string => {
  const skill = starterSkills[n];
  if (!skill) throw new Error(`no starter skill ${n}`);
  return skill.id;
};

export const DEVICE = idOf(900_001);
export const OTHER_DEVICE = idOf(900_002);

const option = (id: string, right: boolean): CheckOption => ({
  id,
  text: `Choice ${id} of the gateway question`,
  right,
  rationale: `Because ${id} is ${right ? '' : 'not '}what the page says.`,
});

/** A small how-to lesson about an invented gateway; pass what the test is about. */
export const content = (change: Partial<LessonContent> = {}): LessonContent => ({
  title: 'Rotate the gateway certificate',
  situation: 'When the certificate alert fires',
  insight: { id: idOf(801), text: 'Reload the gateway, do not restart it', support: { kind: 'none' } },
  body: {
    kind: 'how-to',
    steps: [
      { claim: { id: idOf(802), text: 'Copy the new pair to the gateway', support: { kind: 'none' } } },
    ],
  },
  mistakes: [],
  why: null,
  checks: [
    {
      id: idOf(810),
      made: 'person',
      claim: idOf(801),
      scenario: 'The certificate alert fires at night.',
      question: 'What do you do first?',
      options: [option('a', true), option('b', false), option('c', false)],
    },
  ],
  skills: [skillId(0)],
  tier: { value: 2, by: 'person', reason: '', floor: 1, signs: [] },
  sources: [
    {
      key: 'web|wiki.example|/gateway',
      app: 'web',
      site: 'wiki.example',
      external: 'https://wiki.example/gateway',
      title: 'Gateway runbook',
      address: 'https://wiki.example/gateway',
    },
  ],
  excerpts: [],
  language: 'en',
  ...change,
});

type When = { id: number; at: number; device?: Id };

/** One event; `id` is any number, its own for each event. */
export const event = <K extends KnownKind>(
  kind: K,
  body: BodyOf<K>,
  { id, at, device = DEVICE }: When,
): KnownEvent => logEvent(kind, body, { id: idOf(id), device, team: null, at });

type Revise = When & { lesson?: Id; rev?: Id; base?: Id | null; content?: LessonContent };

export const LESSON = idOf(700);
export const CHECK = idOf(810);

export const revised = ({
  lesson = LESSON,
  rev,
  base = null,
  content: said = content(),
  ...when
}: Revise): KnownEvent =>
  event('lesson.revised', { lesson, rev: rev ?? idOf(1_000 + when.id), base, content: said }, when);

type Answer = When & { lesson?: Id; right?: boolean; sure?: 'sure' | 'unsure' | 'guess'; check?: Id };

export const answered = ({
  lesson = LESSON,
  right = true,
  sure = 'sure',
  check = CHECK,
  ...when
}: Answer): KnownEvent =>
  event('check.answered', { lesson, rev: idOf(1_001), check, option: 'a', right, sure }, when);

export const used = ({ lesson = LESSON, ...when }: When & { lesson?: Id }): KnownEvent =>
  event('lesson.used', { lesson, where: { kind: 'sentence', text: 'Used it in the night shift' } }, when);

export const deleted = ({ lesson = LESSON, ...when }: When & { lesson?: Id }): KnownEvent =>
  event('lesson.deleted', { lesson }, when);

export const retracted = (target: LogEvent | Id, when: When): KnownEvent =>
  event('log.retracted', { target: typeof target === 'string' ? target : target.id }, when);
