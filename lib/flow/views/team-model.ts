import type { Endpoint } from '../../model/endpoint.ts';
import type { Id } from '../../model/id.ts';

/** The active team's server with the model chosen of it, each null where there is none. */
export type TeamModelView = {
  team: { id: Id; name: string; address: string } | null;
  endpoint: Endpoint | null;
};
