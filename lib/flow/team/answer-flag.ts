import type { Id } from '../../model/id.ts';
import { fail, type Result } from '../../model/result.ts';
import { closeFlag } from '../../protocol/commands/close-flag.ts';
import type { Deps } from '../deps.ts';
import type { SentNow } from '../views/sent-now.ts';
import { sendNow } from './send-now.ts';

/** The longest answer, in characters. */
const LONGEST_ANSWER = 2_000;

/** Answers a flag, which closes it; the server keeps the answer with it. Problems: `text-too-long`, as `sendNow`. */
export async function answerFlag(
  deps: Deps,
  { team, flag, text }: { team: Id; flag: Id; text: string },
): Promise<Result<SentNow>> {
  const answer = text.trim();
  if (answer.length > LONGEST_ANSWER) return fail({ kind: 'text-too-long', max: LONGEST_ANSWER });
  return sendNow(deps, { team, kind: closeFlag.kind, body: closeFlag.body.parse({ flag, answer }) });
}
