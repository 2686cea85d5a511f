import { type Drift, type DriftOf, readDrift } from '../../db/drifts.ts';
import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

/** Which quotes of a lesson were last found on their pages, or null while nobody looked. */
export const watchDrift = ({ db }: Deps, of: DriftOf): Live<Drift | null> => live(() => readDrift(db, of));
