import { modelDrafter } from '../../lib/draft/model/model-drafter.ts';
import { openaiChat } from '../../lib/draft/model/openai-chat.ts';
import { runDraft } from '../../lib/draft/run.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Proposal } from '../../lib/model/draft.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { EvalServer } from './server.ts';

type Drafted = { proposal: Proposal; msFirst: number | null; msWhole: number };

/** Drafts a capture through a team's server, or what stands in for one. */
export async function draftAsTeam(
  { baseUrl, model, key, context }: EvalServer,
  capture: Capture,
): Promise<Result<Drafted>> {
  const start = Date.now();
  let msFirst: number | null = null;
  const endpoint = { baseUrl, model, preset: 'other', schemaMode: 'strict', streams: true } as const;
  const drafter = modelDrafter({
    id: 'team',
    model,
    chat: openaiChat({ endpoint, key, send: fetch, now: Date.now }),
    now: Date.now,
    saysForm: false,
    context,
    ratio: 1,
    fence: `PAGE-${crypto.randomUUID().slice(0, 8)}`,
    onProgress(progress) {
      if (msFirst !== null || progress.state !== 'arriving') return;
      const { title, situation, insight, items } = progress;
      if ([title, situation, insight, ...items].some((field) => field !== '')) msFirst = Date.now() - start;
    },
  });
  const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  const drafted = await runDraft(drafter, { capture, skills: [], newId });
  return drafted.ok ? ok({ proposal: drafted.value, msFirst, msWhole: Date.now() - start }) : drafted;
}
