import { DatabaseSync } from 'node:sqlite';
import type { SeededPerson } from '../../../../server/seed.ts';
import { rowsOf } from '../live-lesson.ts';
import type { SeededServer } from '../seeded-server.ts';
import { allow, push } from '../submitted.ts';

/** What waits, as the server has it. */
function waiting(server: SeededServer): { submission: string; contentHash: string } {
  const [row] = rowsOf(server, "select submission_id, body from submission where state = 'waiting'");
  if (row === undefined) throw new Error('nothing waits');
  const { contentHash } = JSON.parse(String(row.body)) as { contentHash: string };
  return { submission: String(row.submission_id), contentHash };
}

/**
 * Sends an approval from a further device of somebody who was allowed to decide on it; gives why it was refused.
 * @throws when it was taken.
 */
async function refusedApproval(
  server: SeededServer,
  person: SeededPerson,
  change: (contentHash: string) => string,
): Promise<string> {
  const grant = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  allow({ server, person }, grant);
  const { submission, contentHash } = waiting(server);
  const decision = { submission, contentHash: change(contentHash), verdict: 'approve', comment: '' };
  const body = { ...decision, found: [], confirms: [], reason: null };
  const result = await push({ server, person }, { kind: 'decide', body, grant });
  const told = JSON.stringify(result);
  if (result?.status !== 'rejected') throw new Error(`the approval was taken: ${told}`);
  return result.code ?? told;
}

/** Whoever wrote it approves it from a device that may decide. */
export const approveOwn = (server: SeededServer, author: SeededPerson): Promise<string> =>
  refusedApproval(server, author, (same) => same);

/** The owner approves another text than the one that waits. */
export const approveOther = (server: SeededServer, owner: SeededPerson): Promise<string> =>
  refusedApproval(server, owner, (contentHash) => [...contentHash].reverse().join(''));

/** All grants of somebody are over, as they are after eight hours. */
export function endGrants({ file }: SeededServer, { person }: SeededPerson): void {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.prepare('update review_grant set expires_at = ? where person_id = ?').run(Date.now() - 1, person);
  db.close();
}
