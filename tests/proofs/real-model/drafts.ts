import { modelDrafter } from '../../../lib/draft/model/model-drafter.ts';
import { openaiChat, type Server } from '../../../lib/draft/model/openai-chat.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { claimsOf } from '../../../lib/model/lesson-claims.ts';
import { itemBreaches } from '../../../lib/rules/item-rules.ts';
import { packFor } from '../../../lib/text/pack-for.ts';
import { wrongIn } from '../../laws/answer-cases.ts';
import type { Found } from './contract.ts';

/** What came of a page: a lesson and how much is in it, or the Problem a person is told; and every promise broken. */
export type Outcome = {
  /** 'drafted', or the kind of the Problem. */
  ended: string;
  claims: number;
  checks: number;
  retried: boolean;
  ms: number;
  broken: string[];
};

/** Ends that tell a person that this model could not draft, in a sentence of their own. */
const HONEST: ReadonlySet<string> = new Set([
  'drafted',
  'endpoint-not-json',
  'nothing-held',
  'endpoint-cut',
  'endpoint-refusal',
  'endpoint-stalled',
  'endpoint-endless',
  'endpoint-too-small',
]);

const CONTEXT = 8_192;

/** Drafts a captured page with a real model, as the panel does, and judges what came of it by simpler rules than the pipeline's. */
export async function draftWith(server: Server, found: Found, capture: Capture): Promise<Outcome> {
  const begun = Date.now();
  const drafter = modelDrafter({
    id: 'openai',
    model: server.endpoint.model,
    chat: openaiChat(server),
    now: Date.now,
    context: found.context ?? CONTEXT,
    ratio: 1,
    saysForm: found.schemaMode !== 'strict',
    fence: `PAGE-${crypto.randomUUID().slice(0, 8)}`,
  });
  const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  const drafted = await runDraft(drafter, { capture, skills: [], newId });
  const ms = Date.now() - begun;
  if (!drafted.ok) {
    const ended = drafted.problem.kind;
    return { ended, claims: 0, checks: 0, retried: false, ms, broken: HONEST.has(ended) ? [] : [ended] };
  }
  const { content, made } = drafted.value;
  const blocking = content.checks.flatMap((check) =>
    itemBreaches(check, { pack: packFor(capture.language) }).filter(({ level }) => level === 'block'),
  );
  return {
    ended: 'drafted',
    claims: claimsOf(content).length,
    checks: content.checks.length,
    retried: made?.retried === true,
    ms,
    broken: [
      ...(claimsOf(content).length === 0 ? ['a draft without a claim'] : []),
      ...wrongIn(drafted.value, capture, { shown: 0 }),
      ...blocking.map(({ rule }) => `item rule ${rule}`),
    ],
  };
}
