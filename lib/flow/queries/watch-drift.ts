import type { Drift, DriftOf } from '../../db/drifts.ts';
import type { Deps, Live } from '../deps.ts';
import { knownDrift } from '../drift/known-drift.ts';
import { live } from './live.ts';

/** Which quotes of a lesson were last found on their pages, or null while nobody looked. */
export const watchDrift = ({ db }: Deps, of: DriftOf): Live<Drift | null> => live(() => knownDrift(db, of));
