import { canonical, checked } from '../../hash/canonical.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { checkGrant } from './check-grant.ts';
import { keptGrant } from './grant-of.ts';
import { openGrantPage } from './grant-page.ts';
import { isConfirming } from './is-confirming.ts';
import { teamOf } from './team-of.ts';

/** In one order whatever the browser's storage made of it; what no server takes is like nothing else. */
const said = (body: unknown): unknown => (checked(body) === null ? canonical(body) : body);

/**
 * Opens the page again on which the very same decision waits to be confirmed; false where none does. Another secret would leave that page
 * to confirm what is never sent. One that was confirmed meanwhile goes with the next sync, and nothing opens. Problems: `team-missing`,
 * `team-ended`.
 */
export async function reopenConfirm(
  deps: Deps,
  { team, submission }: ReviewItem,
  body: Record<string, unknown>,
): Promise<Result<boolean>> {
  const kept = await keptGrant(deps, team, submission);
  if (kept?.bound == null || said(kept.bound.body) !== said(body)) return ok(false);
  if (!(await isConfirming(deps, { team, submission }))) return ok(false);
  const grant = await checkGrant(deps, { team, submission });
  if (!grant.ok) return grant;
  const connected = await teamOf(deps, team);
  if (!connected.ok) return connected;
  if (grant.value === 'asked') await openGrantPage(deps, connected.value.link, kept);
  return ok(grant.value !== 'none');
}
