import { readEndpoint, readKey } from '../../db/endpoint.ts';
import type { Deps, EndpointView, Live } from '../deps.ts';
import { live } from './live.ts';

/** The model server that is set up now and after every change. */
export const watchEndpoint = ({ db }: Deps): Live<EndpointView> =>
  live(async () => ({ endpoint: await readEndpoint(db), hasKey: (await readKey(db)) !== '' }));
