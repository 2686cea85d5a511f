import { attempt } from '../../db/problem-of.ts';
import { noteFlag } from '../../db/raised-flags.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { flag as command } from '../../protocol/commands/flag.ts';
import type { Deps, FlagKind } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { enqueueActive } from './enqueue-active.ts';

/** `text` is what those who answer read, `words` what the person wrote of it. */
type Raised = {
  team: Id;
  lesson: Id;
  rev: Id;
  claim: Id | null;
  kind: FlagKind;
  words: string;
  text: string;
};

/** Says that a claim of a live lesson is wrong, outdated or unclear: sent to the lesson's team. Problems: `team-missing`, `text-refused`, storage. */
export const raiseFlag = (deps: Deps, raised: Raised): Promise<Result<void>> =>
  attempt(() =>
    write(deps.db, async () => {
      const { team, lesson, rev, claim, kind, words, text } = raised;
      const flag = newIds(deps)();
      const about = { flag, lesson, rev, ...(claim === null ? {} : { claim }), text };
      const sent = await enqueueActive(deps, team, { kind: command.kind, body: command.body.parse(about) });
      if (!sent.ok) return sent;
      const { id, at } = sent.value;
      await noteFlag(deps.db, team, { id, flag, at, lesson, claim, kind, words });
      return ok(undefined);
    }),
  );
