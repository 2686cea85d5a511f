import * as z from 'zod';
import { Decision } from '../../model/decision.ts';
import { Id } from '../../model/id.ts';
import type { CommandKind } from './command.ts';
import { Found } from './parts.ts';

const Body = Decision.extend({
  /** Excerpts the decider's own browser found again on the page. */
  found: Found.max(80),
  /** Testimonies the decider confirms by name, by the claim's id. */
  confirms: z.array(Id).max(100),
  /** Why it was not looked for on the page, where the tier asks for a reason. */
  reason: z.string().max(2_000).nullable(),
});

/** One human's decision about one submission with one content hash. */
export const decide = {
  kind: 'decide',
  v: 1,
  authority: 'bound',
  offline: 'prepared',
  body: Body,
} as const satisfies CommandKind;
