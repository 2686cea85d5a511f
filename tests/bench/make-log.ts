import { type BodyOf, type KnownKind, logEvent } from '../../lib/log/log-event.ts';
import { starterSkills } from '../../lib/log/starter-skills.ts';
import type { LogEvent } from '../../lib/model/event.ts';
import { type Id, uuidv7 } from '../../lib/model/id.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { seeded } from '../proofs/random.ts';
import { acts, insights, moments, sites, things, uses } from './log-words.ts';

const DAY = 86_400_000;

export type LogWish = {
  events: number;
  /** One lesson for so many events; 25 unless told. */
  perLesson?: number;
  /** The time of the last event in ms. */
  until: number;
  /** How far back the log begins; three years unless told. */
  days?: number;
  seed?: number;
};

type Maker = { random: () => number; newId: (at: number) => Id; device: Id };

const pick = <T>({ random }: Maker, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

function contentAt(make: Maker, at: number, number: number): LessonContent {
  const [act, thing, insight] = [pick(make, acts), pick(make, things), pick(make, insights)];
  const claim = (text: string) => ({ id: make.newId(at), text, support: { kind: 'none' as const } });
  const main = claim(`${act} the ${thing}: ${insight}.`);
  const site = pick(make, sites);
  const address = `https://${site}/pages/${number}`;
  const option = (id: string, right: boolean) => ({
    id,
    text: `${pick(make, acts)} the ${pick(make, things)} and look at the result`,
    right,
    rationale: right ? main.text : `That leaves the ${thing} as it was.`,
  });
  return {
    title: `${act} the ${thing}`,
    situation: pick(make, moments),
    insight: main,
    body: {
      kind: 'how-to',
      steps: Array.from({ length: 2 + Math.floor(make.random() * 5) }, () => ({
        claim: claim(`${pick(make, acts)} the ${pick(make, things)}, then ${pick(make, insights)}.`),
      })),
    },
    mistakes: [],
    why: null,
    checks: [
      {
        id: make.newId(at),
        made: 'person',
        claim: main.id,
        scenario: pick(make, moments),
        question: `What do you do with the ${thing} first?`,
        options: [option('a', true), option('b', false), option('c', false)],
      },
    ],
    skills: [...new Set([pick(make, starterSkills).id, pick(make, starterSkills).id])],
    tier: { value: 2, by: 'rule', reason: '', floor: 1, signs: [] },
    sources: [
      {
        key: `web|${site}|${address}`,
        app: 'web',
        site,
        external: address,
        title: `${thing}, page ${number}`,
        address,
      },
    ],
    excerpts: [],
    language: 'en',
  };
}

type Lesson = { id: Id; rev: Id; check: Id };

/**
 * A believable log of one device in the order of time: lessons kept and revised, checks answered, uses, a few deletes
 * and retractions. The same wish gives the same log.
 */
export function makeLog({
  events: wanted,
  perLesson = 25,
  until,
  days = 1_095,
  seed = 1,
}: LogWish): LogEvent[] {
  const random = seeded(seed);
  const newId = (at: number) =>
    uuidv7(
      at,
      Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)),
    );
  const make: Maker = { random, newId, device: newId(until - days * DAY) };
  const events: LogEvent[] = [];
  const lessons: Lesson[] = [];
  const add = <K extends KnownKind>(kind: K, at: number, body: BodyOf<K>) => {
    const id = newId(at);
    events.push(logEvent(kind, body, { id, device: make.device, team: null, at }));
    return id;
  };
  const keep = (at: number, before?: Lesson) => {
    const content = contentAt(make, at, lessons.length);
    const lesson = { id: before?.id ?? newId(at), rev: newId(at), check: content.checks[0]?.id ?? newId(at) };
    add('lesson.revised', at, { lesson: lesson.id, rev: lesson.rev, base: before?.rev ?? null, content });
    if (!before) lessons.push(lesson);
  };
  const step = (days * DAY) / wanted;
  for (let index = 0; index < wanted; index++) {
    const at = Math.floor(until - days * DAY + (index + 1) * step);
    const chance = random();
    const lesson = lessons[Math.floor(random() * lessons.length)];
    if (!lesson || chance < 1 / perLesson) keep(at);
    else if (chance < 1.3 / perLesson) keep(at, lesson);
    else if (chance < 0.7) {
      const right = random() < 0.8;
      const sure = pick(make, ['sure', 'sure', 'unsure', 'guess'] as const);
      add('check.answered', at, {
        lesson: lesson.id,
        rev: lesson.rev,
        check: lesson.check,
        option: right ? 'a' : 'b',
        right,
        sure,
      });
    } else if (chance < 0.99) {
      add('lesson.used', at, { lesson: lesson.id, where: { kind: 'sentence', text: pick(make, uses) } });
    } else if (chance < 0.995) {
      const target = events[Math.floor(random() * events.length)];
      if (target) add('log.retracted', at, { target: target.id });
    } else add('lesson.deleted', at, { lesson: lesson.id });
  }
  return events;
}
