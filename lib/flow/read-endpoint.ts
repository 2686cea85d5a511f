import { readEndpoint as read, readKey } from '../db/endpoint.ts';
import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, EndpointView } from './deps.ts';

/** The model server that is set up, and whether it has a key. Problems: storage. */
export const readEndpoint = ({ db }: Deps): Promise<Result<EndpointView>> =>
  attempt(async () => ok({ endpoint: await read(db), hasKey: (await readKey(db)) !== '' }));
