import { useEffect, useRef, useState } from 'react';
import type { TimelineEntry, TimelineView } from '../../lib/flow/deps.ts';
import { readDay } from '../../lib/flow/queries/read-day.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { useDeps } from '../deps.tsx';
import type { Day } from './weeks.ts';

/** The entries of a day, or that they could not be read. */
export type ReadDay = readonly TimelineEntry[] | 'failed';

/** Days kept in memory; the log can be of any length. */
const KEPT = 120;

type Store = {
  skill: SkillId | null;
  view: TimelineView;
  asked: Set<Day>;
  read: Map<Day, ReadDay>;
};

const storeOf = (skill: SkillId | null, view: TimelineView): Store => ({
  skill,
  view,
  asked: new Set(view.newest.keys()),
  read: new Map(view.newest),
});

/** Keeps the days in sight and the newest of the others. */
function trim(read: Map<Day, ReadDay>, wanted: readonly Day[]): void {
  for (const day of read.keys()) {
    if (read.size <= KEPT) return;
    if (!wanted.includes(day)) read.delete(day);
  }
}

/**
 * Reads the days in sight, each once; the newest come with the view. When that changes (something was added to the log)
 * they are read again, and what was read stays until the new answer is there.
 */
export function useDayEntries(skill: SkillId | null, view: TimelineView, wanted: readonly Day[]) {
  const deps = useDeps();
  const [, redraw] = useState(0);
  const [tries, setTries] = useState(0);
  const store = useRef<Store | null>(null);
  if (store.current?.skill !== skill) store.current = storeOf(skill, view);
  const { read } = store.current;
  const line = wanted.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for failed days once more
  useEffect(() => {
    const mine = store.current;
    if (mine === null) return;
    if (mine.view !== view) {
      mine.view = view;
      mine.asked = new Set(view.newest.keys());
      for (const [day, entries] of view.newest) mine.read.set(day, entries);
      redraw((n) => n + 1);
    }
    const days = line === '' ? [] : line.split(' ');
    for (const day of days.filter((one) => !mine.asked.has(one))) {
      mine.asked.add(day);
      void readDay(deps, { skill, day })
        .catch((): ReadDay => 'failed')
        .then((entries) => {
          if (store.current !== mine) return;
          mine.read.delete(day);
          mine.read.set(day, entries);
          trim(mine.read, days);
          redraw((n) => n + 1);
        });
    }
    for (const day of mine.asked) if (!mine.read.has(day) && !days.includes(day)) mine.asked.delete(day);
  }, [deps, skill, view, line, tries]);
  const retry = () => {
    for (const [day, entries] of read) if (entries === 'failed') store.current?.asked.delete(day);
    setTries((n) => n + 1);
  };
  return { read: read as ReadonlyMap<Day, ReadDay>, retry };
}
