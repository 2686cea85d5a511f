import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { retire } from '../../protocol/commands/retire.ts';
import type { Deps } from '../deps.ts';
import type { SentNow } from '../views/sent-now.ts';
import { raiseFlag } from './raise-flag.ts';
import { sendNow } from './send-now.ts';

/** `reason` names the lesson it was merged into. */
type Wanted = { team: Id; lesson: Id; rev: Id; reason: string; decides: boolean };

/**
 * Takes a lesson that was merged into another out of use, where the person decides about it; else it is proposed to who does, who then
 * sees it beside the flags. Problems: as `sendNow` and `raiseFlag`.
 */
export const proposeRetire = (deps: Deps, wanted: Wanted): Promise<Result<SentNow>> =>
  attempt(async () => {
    const { team, lesson, rev, reason, decides } = wanted;
    if (decides)
      return sendNow(deps, { team, kind: retire.kind, body: retire.body.parse({ lesson, reason }) });
    const about = { team, lesson, rev, claim: null, kind: 'outdated', words: reason, text: reason } as const;
    const raised = await raiseFlag(deps, about);
    return raised.ok ? ok({ kind: 'sent' }) : raised;
  });
