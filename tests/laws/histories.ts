import fc from 'fast-check';
import type { KnownEvent } from '../../lib/model/event.ts';
import {
  answered,
  content,
  DEVICE,
  deleted,
  event,
  idOf,
  MONDAY,
  OTHER_DEVICE,
  retracted,
  revised,
  skillId,
  used,
} from '../unit/log/samples.ts';

const HOUR = 3_600_000;

const lessons = [idOf(701), idOf(702)];

const act = fc.record({
  kind: fc.constantFrom(
    'revised',
    'revised',
    'answered',
    'answered',
    'used',
    'deleted',
    'retracted',
    'skill',
  ),
  lesson: fc.constantFrom(...lessons),
  device: fc.constantFrom(DEVICE, OTHER_DEVICE),
  hours: fc.nat(96),
  pick: fc.nat(20),
  right: fc.boolean(),
});

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function eventOf({ kind, lesson, device, hours, pick, right }: Act, index: number): KnownEvent {
  const when = { id: index + 1, at: MONDAY + hours * HOUR, device };
  const target = idOf(pick + 1);
  switch (kind) {
    case 'revised':
      return revised({
        ...when,
        lesson,
        base: pick % 2 === 0 ? null : idOf(1_000 + pick),
        content: content({ title: `Title ${pick % 3}`, skills: [skillId(pick % 3), skillId(3)] }),
      });
    case 'answered':
      return answered({ ...when, lesson, right, sure: pick % 3 === 0 ? 'guess' : 'sure' });
    case 'used':
      return used({ ...when, lesson });
    case 'deleted':
      return deleted({ ...when, lesson });
    case 'skill':
      return right
        ? event('skill.put', { id: skillId(pick % 4), name: `Skill ${pick}`, cues: [] }, when)
        : event('skill.removed', { skill: skillId(pick % 4) }, when);
    default:
      return retracted(target, when);
  }
}

/** Small logs of two devices and two lessons: every kind of event, retractions of anything, times that collide. */
export const histories: fc.Arbitrary<KnownEvent[]> = fc
  .array(act, { minLength: 1, maxLength: 14 })
  .map((acts) => acts.map(eventOf));

/** The same events in another order, some of them twice, cut into batches. */
export const arrivals = (events: readonly KnownEvent[]): fc.Arbitrary<KnownEvent[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
      fc.subarray([...events]),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }),
    )
    .map(([all, again, sizes]) => {
      const queue = [...all, ...again];
      const batches: KnownEvent[][] = [];
      for (let turn = 0; queue.length > 0; turn++) batches.push(queue.splice(0, sizes[turn % sizes.length]));
      return batches;
    });
