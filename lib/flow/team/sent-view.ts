import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { SentState, SentView } from '../views/sent.ts';
import { isOver } from './is-over.ts';
import type { LastSent } from './last-sent.ts';
import { standsNow } from './stands-now.ts';
import { submissionTask } from './submission-task.ts';
import { refusalOf, unfinished } from './unfinished.ts';

const NOTHING = { needed: 0, missing: [], noReviewer: false, waitsFor: null, decided: [] };

/** How the last submission of a personal lesson stands, whose newest revision here is `rev`. */
export async function sentView(
  db: Db,
  link: Link,
  { last, rev }: { last: LastSent; rev: Id },
): Promise<SentView> {
  const { submission, at } = last;
  const commands = await unfinished(db, link.team, submission);
  const back = commands.find(({ kind }) => kind === 'withdraw');
  const base = { submission, at, isOlder: last.rev !== rev, withdrawing: back?.isWaiting === true };
  const task = await submissionTask(db, link, submission);
  if (task !== null) {
    const { on, ...told } = task;
    const state = await standsNow(db, link.team, last, task);
    return { ...base, ...told, state, code: back?.code ?? null };
  }
  const own = commands.find(({ kind }) => kind === 'submit');
  const code = own?.code ?? (await refusalOf(db, link.team, submission));
  const untold = async (): Promise<SentState> =>
    (await isOver(db, link, last)) ? standsNow(db, link.team, last, null) : 'sent';
  const state = code !== null ? 'refused' : own === undefined ? await untold() : 'queued';
  return { ...base, ...NOTHING, state, code };
}
