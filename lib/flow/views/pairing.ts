import type { Id } from '../../model/id.ts';
import type { PairRound, PairSide } from '../../sync/pairing.ts';

/** A pairing this device has begun: its code, which the person types on the other one. */
export type PairOffer = { team: Id; id: Id; code: string; until: number; side: PairSide };

/** Both devices have spoken: what their screens show to be compared, and what goes on from there. */
export type PairMeeting = PairRound & { team: Id; digits: string; until: number; secret: CryptoKey };
