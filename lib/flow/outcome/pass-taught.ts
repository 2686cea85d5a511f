import { readMeta, writeMeta } from '../../db/meta.ts';
import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** Older figures are not offered any more anyway. */
const MOST = 500;

/** Notes on this device that figures are not to be offered as something taught again; the lesson still shows them. Problems: storage. */
export const passTaught = ({ db }: Pick<Deps, 'db'>, { reading }: { reading: Id }): Promise<Result<void>> =>
  attempt(() =>
    db.transaction('rw', db.meta, async () => {
      const passed = (await readMeta<Id[]>(db, 'taught-passed')) ?? [];
      return ok(await writeMeta(db, 'taught-passed', [...passed, reading].slice(-MOST)));
    }),
  );
