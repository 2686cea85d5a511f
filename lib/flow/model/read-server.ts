import { readEndpoint, readKey } from '../../db/endpoint.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { webOrigin } from '../../platform/origin-pattern.ts';
import type { Deps } from '../deps.ts';

export type Found = { endpoint: Endpoint; origin: string; key: string };

/** The server that is set up and may be reached. Problems: `endpoint-missing`, `endpoint-refused`. */
export async function readServer({ db, net }: Pick<Deps, 'db' | 'net'>): Promise<Result<Found>> {
  const endpoint = await readEndpoint(db);
  const origin = webOrigin(endpoint?.baseUrl);
  if (endpoint === null || origin === null) return fail({ kind: 'endpoint-missing' });
  if (!(await net.has(origin))) return fail({ kind: 'endpoint-refused', origin });
  return ok({ endpoint, origin, key: await readKey(db) });
}
