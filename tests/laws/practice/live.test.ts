import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { boundsOf } from '../../../lib/flow/practice/day-of.ts';
import { readPractice } from '../../../lib/flow/practice/read-practice.ts';
import { dayOf } from '../../../lib/log/day.ts';
import type { KnownEvent } from '../../../lib/model/event.ts';
import type { Id } from '../../../lib/model/id.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import {
  CHECK,
  content,
  DAY,
  deleted,
  event,
  idOf,
  MONDAY,
  retracted,
  revised,
} from '../../unit/log/samples.ts';

const SEED = 20261127;
const RUNS = 40;
const LESSONS = 3;

const lessonOf = (n: number) => idOf(700 + n);

const Act = fc.record({
  does: fc.constantFrom(
    ...(['answer', 'answer', 'answer', 'late answer', 'use', 'submit'] as const),
    ...(['retract', 'delete', 'reword', 'other key', 'pause'] as const),
  ),
  days: fc.integer({ min: 0, max: 9 }),
  which: fc.nat(LESSONS - 1),
  right: fc.boolean(),
  nth: fc.nat(),
});
type Act = typeof Act extends fc.Arbitrary<infer One> ? One : never;

/** The same question in other words, or with another right option. */
function changed(n: number, key: 'a' | 'b') {
  const [check] = content().checks;
  if (check === undefined) throw new Error('the sample has no check');
  const options = check.options.map((option) => ({ ...option, right: option.id === key }));
  return content({ checks: [{ ...check, question: `What comes first, asked the ${n}th time?`, options }] });
}

type Moment = { id: number; at: number };

/** What an act adds to a log; `revs` are the newest revisions of the lessons. */
function eventOf({ does, which, right, nth }: Act, when: Moment, log: readonly KnownEvent[], revs: Id[]) {
  const [lesson, base = idOf(0)] = [lessonOf(which), revs[which]];
  switch (does) {
    case 'answer': {
      const said = { check: CHECK, option: right ? 'a' : 'b', right, sure: 'sure' } as const;
      return event('check.answered', { lesson, rev: base, ...said }, when);
    }
    case 'late answer': {
      // The clock had been ahead and was put right.
      const said = { check: CHECK, option: right ? 'a' : 'b', right, sure: 'unsure' } as const;
      return event('check.answered', { lesson, rev: base, ...said, clock: when.at - 5 * DAY }, when);
    }
    case 'use':
      return event('lesson.used', { lesson, where: { kind: 'sentence', text: 'At the depot.' } }, when);
    case 'submit': {
      const there = {
        as: idOf(7_000 + which),
        sent: idOf(7_100 + when.id),
        submission: idOf(7_500 + when.id),
      };
      return event('lesson.submitted', { lesson, rev: base, ...there }, when);
    }
    case 'delete':
      return deleted({ ...when, lesson });
    case 'retract':
      return retracted(log[nth % log.length]?.id ?? idOf(0), when);
    case 'pause':
      return event('practice.paused', { until: right ? when.at + 20 * DAY : null }, when);
    default: {
      const rev = idOf(2_000 + when.id);
      revs[which] = rev;
      return revised({
        ...{ ...when, lesson, rev, base },
        content: changed(when.id, does === 'reword' ? 'a' : 'b'),
      });
    }
  }
}

/** A log as it grows: lessons are kept, then this and that is done with them. */
function logOf(acts: readonly Act[]): KnownEvent[] {
  const revs = Array.from({ length: LESSONS }, (_, n) => idOf(1_000 + n));
  const log = revs.map((rev, n) => revised({ id: n + 1, at: MONDAY + n, lesson: lessonOf(n), rev }));
  let at = MONDAY;
  for (const [n, act] of acts.entries()) {
    at += act.days * DAY + 1_000;
    log.push(eventOf(act, { id: 100 + n, at }, log, revs));
  }
  return log;
}

test(`${RUNS} logs: what is asked as the log grows is what one asks who reads the whole of it at once`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Act, { maxLength: 12 }), async (acts) => {
      const log = logOf(acts);
      const now = (log.at(-1)?.at ?? MONDAY) + DAY;
      const today = boundsOf(dayOf(now));
      const [live, replayed] = [await testDeps(), await testDeps()];
      for (const one of log) {
        await appendEvents(live.db, [one]);
        live.clock.now = one.at;
        await readPractice(live, boundsOf(dayOf(one.at)));
      }
      await appendEvents(replayed.db, log);
      for (const { clock } of [live, replayed]) clock.now = now;
      expect(await readPractice(live, today)).toEqual(await readPractice(replayed, today));
      await Promise.all([live, replayed].map(({ db }) => db.delete()));
    }),
    { seed: SEED, numRuns: RUNS },
  );
}, 60_000);
