import type { Endpoint } from '../../model/endpoint.ts';
import type { Sending } from '../../model/sending.ts';

/** The model server that is set up; the key itself is never shown. */
export type EndpointView = { endpoint: Endpoint | null; hasKey: boolean };

export type ProbeStep = 'models' | 'schema' | 'stream' | 'context';

/** What a probe found; `endpoint` is null while no model is chosen. */
export type Probed = { models: string[]; endpoint: Endpoint | null };

/** A request that left this browser; `title` is that of what was captured, null where it is no longer here, none where it was not read. */
export type SendingView = Sending & { title?: string | null };
