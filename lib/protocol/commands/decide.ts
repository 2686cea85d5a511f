import * as z from 'zod';
import { Decision } from '../../model/decision.ts';
import { Id } from '../../model/id.ts';
import type { WireCommand } from './command.ts';

/** One human's decision about one submission with one content hash. */
export const decide = {
  kind: 'decide',
  v: 1,
  authority: 'bound',
  offline: 'prepared',
  body: z.looseObject({ lesson: Id, decision: Decision }),
} as const satisfies WireCommand;
