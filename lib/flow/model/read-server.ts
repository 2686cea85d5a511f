import { keyFor, readEndpoint } from '../../db/endpoint.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { webOrigin } from '../../platform/origin-pattern.ts';
import type { Deps } from '../deps.ts';
import type { Found } from './found.ts';
import { readTeamServer } from './read-team-server.ts';

async function readOwn({ db }: Pick<Deps, 'db'>): Promise<Result<Found>> {
  const endpoint = await readEndpoint(db);
  const origin = webOrigin(endpoint?.baseUrl);
  if (endpoint === null || origin === null) return fail({ kind: 'endpoint-missing' });
  return ok({ driver: 'openai', endpoint, origin, key: await keyFor(db, endpoint.baseUrl), team: null });
}

/** The server that is set up for a driver, whether or not it may be reached. Problems: `endpoint-missing`, those of `readTeamServer`. */
export const serverFor = (deps: Pick<Deps, 'db' | 'net'>, driver: Found['driver']): Promise<Result<Found>> =>
  driver === 'team' ? readTeamServer(deps) : readOwn(deps);

/** The same where it may be reached. Problems: `endpoint-refused` as well. */
export async function readServer(
  deps: Pick<Deps, 'db' | 'net'>,
  driver: Found['driver'],
): Promise<Result<Found>> {
  const found = await serverFor(deps, driver);
  if (!found.ok || (await deps.net.has(found.value.origin))) return found;
  return fail({ kind: 'endpoint-refused', origin: found.value.origin });
}
