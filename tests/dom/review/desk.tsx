import { keepLink } from '../../../lib/db/links.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { reviewRows, TEAM } from '../../unit/flow/review-rows.ts';
import { MONDAY } from '../../unit/log/samples.ts';

/** A device that may decide, with one submission that waits. */
export async function reviewDesk(given: Parameters<typeof reviewRows>[0]) {
  const deps = await testDeps({ name: 'Kim Example' });
  const { link, rows } = reviewRows(given);
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, 'pa1_token'));
  await deps.db.rows.bulkPut(rows);
  await deps.grants.put({ team: TEAM, grant: 'secret', bound: null, askedAt: MONDAY, expiresAt: MONDAY * 2 });
  const held = async () => Response.json({ expires_at: MONDAY * 2 });
  return { ...deps, net: { ...deps.net, to: () => held } };
}
