import { readAsks, writeAsks } from '../../db/outcome-asks.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import { dayOf } from '../../log/day.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** Notes that a lesson was asked about, answered or not: it is not asked about again, and no other today. Problems: storage. */
export const putOff = ({ db, now }: Deps, { lesson }: { lesson: Id }): Promise<Result<void>> =>
  attempt(() =>
    write(db, async () => {
      const { opened, asked } = await readAsks(db);
      const all = asked.includes(lesson) ? asked : [...asked, lesson];
      await writeAsks(db, { opened, asked: all, day: dayOf(now()) });
      return ok(undefined);
    }),
  );
