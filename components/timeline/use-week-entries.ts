import { useEffect, useState } from 'react';
import type { TimelineEntry } from '../../lib/flow/deps.ts';
import { readDay } from '../../lib/flow/queries/read-day.ts';
import { useDeps } from '../deps.tsx';
import { type Point, pointKey, RUNGS } from './evidence.ts';
import { addDays } from './weeks.ts';

const strength = ({ rung }: TimelineEntry) => (rung === null ? -1 : RUNGS.indexOf(rung));

/** The entries behind a dot, strongest first and one a lesson and rung; empty while they are read or when they cannot be. */
export function useWeekEntries(point: Point): readonly TimelineEntry[] {
  const deps = useDeps();
  const key = pointKey(point);
  const [found, setFound] = useState<{ key: string; entries: TimelineEntry[] } | null>(null);
  const { skill, week } = point;
  useEffect(() => {
    let gone = false;
    const days = Array.from({ length: 7 }, (_, n) => addDays(week, n));
    Promise.all(days.map((day) => readDay(deps, { skill, day })))
      .then((read) => {
        const evidence = read.flat().filter((entry) => entry.rung !== null);
        const once = new Map(evidence.map((entry) => [`${entry.lesson} ${entry.rung}`, entry]));
        const entries = [...once.values()].sort((a, b) => strength(b) - strength(a));
        if (!gone) setFound({ key: pointKey({ skill, week }), entries });
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [deps, skill, week]);
  return found?.key === key ? found.entries : [];
}
