import type { Endpoint } from '../../model/endpoint.ts';

/** A server drafts are asked of, straight or through that of a team, which `team` then names. */
export type Found = {
  driver: 'openai' | 'team';
  endpoint: Endpoint;
  origin: string;
  key: string;
  team: string | null;
};
