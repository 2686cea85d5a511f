import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { SkillId } from '../../model/skill.ts';
import { need } from '../../protocol/commands/need.ts';
import type { Deps } from '../deps.ts';
import { enqueueActive } from './enqueue-active.ts';

/**
 * "We should have a lesson on ...": sent with these words and this skill and nothing else, so that the team's row has no sender.
 * Problems: `team-missing`, `text-refused`, storage.
 */
export const askForLesson = (
  deps: Deps,
  { team, text, skill }: { team: Id; text: string; skill: SkillId | null },
): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const body = need.body.parse({ text, skill });
      const sent = await enqueueActive(deps, team, { kind: need.kind, body });
      return sent.ok ? ok(undefined) : sent;
    }),
  );
