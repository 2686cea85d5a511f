import { sameOrigin } from '../model/address.ts';
import type { EndpointView } from './deps.ts';

/** Whether the kept key is for the server of this address. */
export const isKeyFor = ({ endpoint, hasKey }: EndpointView, baseUrl: string): boolean =>
  hasKey && endpoint !== null && sameOrigin(endpoint.baseUrl, baseUrl);
