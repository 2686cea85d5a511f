import { type Id, uuidv7 } from '../model/id.ts';
import type { Deps } from './deps.ts';

/** A maker of new ids from the clock and randomness of the dependencies. */
export const newIds = (deps: Pick<Deps, 'now' | 'random'>) => (): Id => uuidv7(deps.now(), deps.random());
