import { readEndpoint, writeEndpoint } from '../db/endpoint.ts';
import { attempt } from '../db/problem-of.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { releaseOrigin } from './release-origin.ts';

/** Sets a server up; a `key` of null keeps the one there is for the same server. The permission for the server before goes back. */
export const saveEndpoint = (
  deps: Deps,
  { endpoint, key }: { endpoint: Endpoint; key: string | null },
): Promise<Result<void>> =>
  attempt(async () => {
    const before = await readEndpoint(deps.db);
    await writeEndpoint(deps.db, endpoint, key);
    if (before) await releaseOrigin(deps, before.baseUrl);
    return ok(undefined);
  });
