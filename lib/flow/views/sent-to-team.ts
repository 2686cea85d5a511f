import type { Id } from '../../model/id.ts';

/** Something that went to a team's server: `what` is the command's name, `says` its own words, '' where it has none. */
export type SentItem = { n: number; at: number; what: string; says: string };

/** What went to a team's server from this device, newest first; with `backup` the log goes there as well, sealed. */
export type SentToTeam = { team: Id; name: string; address: string; backup: boolean; items: SentItem[] };
