import { eraseEndpoint, readEndpoint } from '../db/endpoint.ts';
import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { releaseOrigin } from './release-origin.ts';

/** Erases the server and its key, and gives the permission back unless an enabled site needs it. Problems: storage. */
export const forgetEndpoint = (deps: Deps): Promise<Result<void>> =>
  attempt(async () => {
    const endpoint = await readEndpoint(deps.db);
    await eraseEndpoint(deps.db);
    if (endpoint) await releaseOrigin(deps, endpoint.baseUrl);
    return ok(undefined);
  });
