import { useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '../../lib/flow/deps.ts';
import { readDay } from '../../lib/flow/queries/read-day.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { useDeps } from '../deps.tsx';
import type { Day } from './weeks.ts';

/** The entries of a day, or that they could not be read. */
export type ReadDay = readonly TimelineEntry[] | 'failed';

/** Days kept in memory; the log can be of any length. */
const KEPT = 120;

type Store = { skill: SkillId | null; stamp: unknown; asked: Set<Day>; read: Map<Day, ReadDay> };

/** Keeps the days in sight and the newest of the others. */
function trim(read: Map<Day, ReadDay>, wanted: readonly Day[]): void {
  for (const day of read.keys()) {
    if (read.size <= KEPT) return;
    if (!wanted.includes(day)) read.delete(day);
  }
}

/**
 * Reads the days in sight, each once. When `stamp` changes (something was added to the log) they are read again, and
 * what was read stays until the new answer is there.
 */
export function useDayEntries(skill: SkillId | null, stamp: unknown, wanted: readonly Day[]) {
  const deps = useDeps();
  const [, redraw] = useState(0);
  const [tries, setTries] = useState(0);
  const store = useRef<Store>({ skill, stamp, asked: new Set(), read: new Map() });
  if (store.current.skill !== skill) store.current = { skill, stamp, asked: new Set(), read: new Map() };
  const line = wanted.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for failed days once more
  useEffect(() => {
    const mine = store.current;
    if (mine.stamp !== stamp) {
      mine.stamp = stamp;
      mine.asked.clear();
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
  }, [deps, skill, stamp, line, tries]);
  const retry = () => {
    for (const [day, entries] of store.current.read)
      if (entries === 'failed') store.current.asked.delete(day);
    setTries((n) => n + 1);
  };
  return { read: store.current.read as ReadonlyMap<Day, ReadDay>, retry };
}
