import type { Drafter } from '../../draft/drafter.ts';
import type { Result } from '../../model/result.ts';

/** A driver, and what is to be done when it has ended. */
export type Driving = { drafter: Drafter; ended: (drafted: Result<unknown>) => Promise<void> };
