import { readMeta, writeMeta } from '../../db/meta.ts';
import { attempt } from '../../db/problem-of.ts';
import type { Db } from '../../db/schema.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import type { Quiet } from '../views/tip.ts';

const isSame = (one: Quiet, other: Quiet): boolean =>
  one.kind === other.kind && one.id === other.id && one.page === other.page;

/** What the person does not want to be told of now. */
export const readQuiet = async (db: Db, now: number): Promise<Quiet[]> =>
  ((await readMeta<Quiet[]>(db, 'tips-quiet')) ?? []).filter(({ until }) => until === null || until > now);

const change = (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  to: (kept: Quiet[]) => Quiet[],
): Promise<Result<void>> =>
  attempt(() =>
    db.transaction('rw', db.meta, async () =>
      ok(await writeMeta(db, 'tips-quiet', to(await readQuiet(db, now())))),
    ),
  );

/** Keeps tips of a lesson, topic or site away, for a time or until it is taken back. Problems: storage. */
export const hush = (deps: Pick<Deps, 'db' | 'now'>, quiet: Quiet): Promise<Result<void>> =>
  change(deps, (kept) => [quiet, ...kept.filter((one) => !isSame(one, quiet))]);

/** Takes it back. Problems: storage. */
export const unhush = (deps: Pick<Deps, 'db' | 'now'>, quiet: Quiet): Promise<Result<void>> =>
  change(deps, (kept) => kept.filter((one) => !isSame(one, quiet)));
