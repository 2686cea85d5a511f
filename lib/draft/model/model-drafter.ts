import type { Clock } from '../../model/clock.ts';
import type { DraftedBy, Proposal } from '../../model/draft.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Tokens } from '../../model/sending.ts';
import { instructionLike } from '../../rules/instruction-like.ts';
import type { Drafter, DraftInput } from '../drafter.ts';
import type { DraftProgress } from '../progress.ts';
import { arrived } from './arrived.ts';
import { answerRoom } from './budget.ts';
import type { Chat, Question, Reply } from './chat.ts';
import { byNumber } from './cited.ts';
import type { Numbered } from './numbered.ts';
import { drawUp, type Order, type Outline } from './order.ts';
import { pickBest } from './pick-best.ts';
import { prompt } from './prompts/current.ts';
import { readJson } from './read-json.ts';
import { heldClaims } from './repair.ts';
import { toProposal } from './to-proposal.ts';
import { draftSchema, pickSchema, WireDraft, type WirePick, WirePicks } from './wire.ts';

/** A model and what its driver needs to know of it. */
export type Model = Outline & {
  /** Of the driver: 'openai', 'team', 'built-in'. */
  readonly id: string;
  readonly model: string;
  readonly chat: Chat;
  readonly now: Clock;
  readonly onProgress?: (progress: DraftProgress) => void;
  /** Hears the draft's answer so far, so that it can be kept. */
  readonly onRaw?: (raw: string) => void;
};

type Asked = Pick<Question, 'messages' | 'schema' | 'what'>;

/** The conversation of one draft: what it cost in all, and how far it is. */
function conversation({ chat, onProgress, onRaw, context }: Model, signal: AbortSignal | undefined) {
  let tokens: Tokens | null = null;
  let counted = true;
  const add = ({ tokens: more }: Reply) => {
    if (more === null) counted = false;
    else
      tokens = { sent: (tokens?.sent ?? 0) + more.sent, received: (tokens?.received ?? 0) + more.received };
  };
  return {
    async ask(asked: Asked, show?: (raw: string) => DraftProgress): Promise<Result<string>> {
      onProgress?.({ state: 'asking' });
      const reply = await chat({
        ...asked,
        room: answerRoom(context),
        signal,
        onWait: (until) => onProgress?.({ state: 'waiting', until }),
        onText: (raw) => {
          if (show === undefined) return;
          onRaw?.(raw);
          onProgress?.(show(raw));
        },
      });
      if (!reply.ok) return reply;
      add(reply.value);
      return ok(reply.value.text);
    },
    tokens: () => (counted ? tokens : null),
    tell: (progress: DraftProgress) => onProgress?.(progress),
  };
}

type Talk = ReturnType<typeof conversation>;

/** What was picked, null where the page is read whole, and of how many parts the answer could not be read. */
type Picked = { best: readonly Numbered[] | null; unread: number };

/** Sentences worth a lesson out of every part of a long page, in the order of the page. */
async function pickFrom(order: Order, talk: Talk): Promise<Result<Picked>> {
  const picks: WirePick[][] = [];
  let unread = 0;
  for (const [index, messages] of order.picks.entries()) {
    const asked = { messages, schema: pickSchema, what: 'draft' as const };
    const said = await talk.ask(asked, () => arrived('', index + 1, order.picks.length + 1));
    if (!said.ok) return said;
    const read = readJson(said.value, WirePicks);
    // One part that cannot be read leaves the others.
    if (!read.ok) unread += 1;
    picks.push(read.ok ? read.value.picks : []);
  }
  const best = pickBest(picks, order.sections, order.room);
  return best.length === 0 ? fail({ kind: 'endpoint-not-json' }) : ok({ best, unread });
}

async function propose(model: Model, input: DraftInput): Promise<Result<Proposal>> {
  const begun = model.now();
  const drawn = drawUp(input, model);
  if (!drawn.ok) return drawn;
  const order = drawn.value;
  const talk = conversation(model, input.signal);
  const picked = order.picks.length === 0 ? ok({ best: null, unread: 0 }) : await pickFrom(order, talk);
  if (!picked.ok) return picked;
  const page = byNumber(order.sections);
  const of = order.picks.length + 1;
  const said = await talk.ask(
    { messages: order.draft(picked.value.best), schema: draftSchema(input.skills), what: 'draft' },
    (raw) => arrived(raw, of, of, (n) => page.get(n)?.text ?? ''),
  );
  if (!said.ok) return said;
  const read = readJson(said.value, WireDraft);
  if (!read.ok) return read;
  talk.tell({ state: 'checking' });
  const held = await heldClaims(read.value, { input, order, talk });
  if (!held.ok) return held;
  const proposal = toProposal(read.value, held.value.claims, {
    input,
    sections: order.sections,
    driver: model.id,
  });
  const made: DraftedBy = {
    driver: model.id,
    model: model.model,
    prompt: prompt.version,
    tokens: talk.tokens(),
    ms: Math.max(0, Math.round(model.now() - begun)),
    retried: held.value.retried,
    ...(order.leftOut.length === 0
      ? {}
      : { leftOut: order.leftOut.map(({ path, words }) => ({ path: [...path], words })) }),
  };
  const orders = [...page.values()].some(({ text }) => instructionLike(text));
  return ok({
    ...proposal,
    made,
    notes: [
      ...(order.leftOut.length === 0 ? [] : ['long-page']),
      ...(picked.value.unread === 0 ? [] : ['unread-part']),
      ...(orders ? ['instruction-like-text'] : []),
    ],
  });
}

/** A driver that asks a model. What the model says is only a proposal: `runDraft` goes over all of it. */
export const modelDrafter = (model: Model): Drafter => ({
  id: model.id,
  draft: (input) => propose(model, input),
});
