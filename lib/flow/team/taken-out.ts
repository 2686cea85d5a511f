import type { OutRecord } from '../../db/schema.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';

/** Takes what still waits out of the outbox; as it stands then, for another page may have delivered it meanwhile. */
export const takenOut = ({ db }: Pick<Deps, 'db'>, key: [Id, number]): PromiseLike<OutRecord | undefined> =>
  write(db, async () => {
    const row = await db.outbox.get(key);
    if (row?.state === 'waiting') await db.outbox.put({ ...row, state: 'void' });
    return row;
  });
