import fc from 'fast-check';
import { expect } from 'vitest';
import { foldSkills } from '../../lib/log/fold-skills.ts';
import { projectLesson } from '../../lib/log/project-lesson.ts';
import { idOf, retracted } from '../unit/log/samples.ts';
import { arrivals, histories } from './histories.ts';
import { law } from './law.ts';

const LESSON = idOf(701);
const ofLesson = (events: readonly { body: unknown }[]) =>
  events.filter(
    ({ body }) => (body as { lesson?: string }).lesson === LESSON || 'target' in (body as object),
  );

law(
  'folds do not depend on order or repetition',
  histories.chain((events) => fc.tuple(fc.constant(events), arrivals(events))),
  ([events, batches]) => {
    const arrived = batches.flat();
    expect(projectLesson(LESSON, ofLesson(arrived) as typeof events)).toEqual(
      projectLesson(LESSON, ofLesson(events) as typeof events),
    );
    expect(foldSkills(arrived)).toEqual(foldSkills(events));
  },
  { runs: 500 },
);

law(
  'retracting an event is as if it had never been, whatever else happened',
  histories.chain((events) => fc.tuple(fc.constant(events), fc.nat(events.length - 1))),
  ([events, index]) => {
    const target = events[index];
    if (!target || target.kind === 'log.retracted') return;
    const hidden = [...events, retracted(target, { id: 500, at: target.at + 1 })];
    const never = events.filter((event) => event !== target);
    expect(projectLesson(LESSON, ofLesson(hidden) as typeof events)).toEqual(
      projectLesson(LESSON, ofLesson(never) as typeof events),
    );
  },
  { runs: 500 },
);

law(
  'recall is never shown without a right answer a day or more after the lesson was kept',
  histories,
  (events) => {
    const { row, entries } = projectLesson(LESSON, ofLesson(events) as typeof events);
    for (const { rung, at, event } of entries.filter((entry) => entry.rung === 'recalled')) {
      const answer = events.find(({ id }) => id === event);
      expect(answer).toMatchObject({ kind: 'check.answered', body: { right: true, sure: 'sure' } });
      expect(at - (row?.firstAt ?? at)).toBeGreaterThanOrEqual(86_400_000);
      expect(rung).toBe('recalled');
    }
  },
  { runs: 500 },
);
