import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/** When lessons of teams, and tips, were first opened here, by lesson, in ms; which lessons were asked about; and on which day last. */
export type OutcomeAsks = { opened: Record<Id, number>; asked: Id[]; day: string | null };

/** So many are remembered of each; older ones are long past their day. */
const MOST = 500;

const KEY = 'outcome-asks';

export const readAsks = async (db: Db): Promise<OutcomeAsks> =>
  (await readMeta<OutcomeAsks>(db, KEY)) ?? { opened: {}, asked: [], day: null };

export const writeAsks = (db: Db, { opened, asked, day }: OutcomeAsks): Promise<void> =>
  writeMeta(db, KEY, {
    opened: Object.fromEntries(Object.entries(opened).slice(-MOST)),
    asked: asked.slice(-MOST),
    day,
  });
