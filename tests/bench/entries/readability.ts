import { Readability as Peer } from '@mozilla/readability';

/** The peer, as it ships. */
export const Readability = Peer;
