import { attempt } from '../../db/problem-of.ts';
import { asPattern } from '../../model/address-pattern.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { putRules } from '../../protocol/commands/put-rules.ts';
import type { Deps } from '../deps.ts';
import type { SentNow } from '../views/sent-now.ts';
import { sendNow } from './send-now.ts';

/** `typed` is one address pattern a line. */
type Wanted = { team: Id; lesson: Id; typed: string };

/** no-pattern: a line that is no address; nothing was sent. */
type RulesSent = SentNow | { kind: 'no-pattern'; line: string };

/** Says on which addresses a team's lesson is always shown; none ends it. Problems: as `sendNow`. */
export const putTeamRules = (deps: Deps, { team, lesson, typed }: Wanted): Promise<Result<RulesSent>> =>
  attempt(async (): Promise<Result<RulesSent>> => {
    const lines = typed.split('\n').filter((line) => line.trim() !== '');
    const wrong = lines.find((line) => asPattern(line) === null);
    if (wrong !== undefined) return ok({ kind: 'no-pattern', line: wrong.trim() });
    const patterns = [...new Set(lines.flatMap((line) => asPattern(line) ?? []))];
    const body = putRules.body.safeParse({ lesson, patterns });
    // More than a team may have altogether is not sent to be told so.
    if (!body.success) return ok({ kind: 'refused', code: 'too-many-rules' });
    return sendNow(deps, { team, kind: putRules.kind, body: body.data });
  });
