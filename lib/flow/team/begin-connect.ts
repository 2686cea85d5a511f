import { fail, ok, type Result } from '../../model/result.ts';
import { webOrigin } from '../../platform/origin-pattern.ts';
import { startConnect } from '../../sync/connect.ts';
import type { Connecting, Deps } from '../deps.ts';
import { problemOf } from './problem-of.ts';

/**
 * Asks a team's server for a code, where the organisation allows that one; the browser has granted its origin before. `name` is what the
 * server's page calls this device.
 * Problems: `endpoint-address`, `team-server`.
 */
export async function beginConnect(
  { net, now, policy }: Pick<Deps, 'net' | 'now' | 'policy'>,
  { address, name }: { address: string; name: string },
): Promise<Result<Connecting>> {
  const origin = webOrigin(address.trim());
  if (origin === null) return fail({ kind: 'endpoint-address' });
  const set = await policy.teamServer();
  if (set.fixed && set.origin !== null && set.origin !== origin)
    return fail({ kind: 'team-server', why: 'not-allowed', origin: set.origin });
  const started = await startConnect(net.to(origin), origin, name);
  if (!started.ok) return fail(problemOf(started.problem, origin));
  const { user_code, device_code, verification_uri, expires_in, interval } = started.value;
  // A server that sends a person to another site is none of ours.
  if (webOrigin(verification_uri) !== origin) return fail({ kind: 'team-server', why: 'strange', origin });
  return ok({
    origin,
    name,
    userCode: user_code,
    page: verification_uri,
    deviceCode: device_code,
    every: interval * 1_000,
    until: now() + expires_in * 1_000,
  });
}
