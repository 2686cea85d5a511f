import { watchDiff } from '../../lib/flow/queries/watch-diff.ts';
import { skillName } from '../skill-name.ts';

/** What differs between two revisions, with skills as the person reads them. */
export const watchNamedDiff = watchDiff(skillName);
