import type { Id } from '../../model/id.ts';
import type { Result } from '../../model/result.ts';
import { verify } from '../../protocol/commands/verify.ts';
import type { Deps } from '../deps.ts';
import type { SentNow } from '../views/sent-now.ts';
import { sendNow } from './send-now.ts';

/** Stands for what is live of a lesson for another term, in tiers 1 and 2. Problems: as `sendNow`. */
export const verifyLesson = (
  deps: Deps,
  { team, lesson, rev }: { team: Id; lesson: Id; rev: Id },
): Promise<Result<SentNow>> =>
  sendNow(deps, { team, kind: verify.kind, body: verify.body.parse({ lesson, rev }) });
