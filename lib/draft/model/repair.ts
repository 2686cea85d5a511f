import type { Claim } from '../../model/claim.ts';
import { ok, type Result } from '../../model/result.ts';
import type { DraftInput } from '../drafter.ts';
import type { DraftProgress } from '../progress.ts';
import type { Question } from './chat.ts';
import { byNumber } from './cited.ts';
import type { Numbered } from './numbered.ts';
import type { Order } from './order.ts';
import { readJson } from './read-json.ts';
import { claimOf } from './to-proposal.ts';
import { nearest, weighing } from './weigh-claims.ts';
import { repairSchema, type WireClaim, type WireDraft, WireRepair } from './wire.ts';

type Talk = {
  ask: (asked: Pick<Question, 'messages' | 'schema' | 'what'>) => Promise<Result<string>>;
  tell: (progress: DraftProgress) => void;
};
type Given = { input: DraftInput; order: Order; talk: Talk };
type Held = { claims: ReadonlyMap<number, Claim>; retried: boolean };

/** More failed claims than this are not put again: an answer that wrong is not made right by asking. */
const MOST_AGAIN = 20;

const sayings = ({ sentences, text }: WireClaim, page: ReadonlyMap<number, Numbered>): string =>
  text ?? sentences.map((n) => page.get(n)?.text ?? '').join(' ');

/**
 * The claims of a draft by their numbers. Those the page does not hold are put to the model once more, alone and beside
 * the sentences nearest to them; one that still fails stays as it is and is marked by the grounding that follows.
 */
export async function heldClaims(draft: WireDraft, { input, order, talk }: Given): Promise<Result<Held>> {
  const page = byNumber(order.sections);
  const holds = weighing(input.capture);
  const claims = claimsBy(draft, input, page);
  const again = [...new Map(draft.claims.map((wire) => [wire.n, wire])).values()]
    .filter((wire) => !isHeld(claims.get(wire.n), holds) && sayings(wire, page) !== '')
    .slice(0, MOST_AGAIN);
  const unheld = again.map((wire) => {
    const text = sayings(wire, page);
    return { n: wire.n, text, near: nearest(text, page.values()) };
  });
  const { asked, messages } = order.repair(unheld);
  if (asked.length === 0) return ok({ claims, retried: false });
  talk.tell({ state: 'retrying', items: asked.length });
  const said = await talk.ask({ messages, schema: repairSchema, what: 'retry' });
  // The draft is there; a second turn that fails takes nothing from it. Only a person who stops it stops it.
  if (!said.ok) return said.problem.kind === 'cancelled' ? said : ok({ claims, retried: true });
  const read = readJson(said.value, WireRepair);
  const known = new Set(asked.map(({ n }) => n));
  const better = (read.ok ? read.value.claims : []).filter(({ n }) => known.has(n));
  for (const wire of better) {
    const claim = claimOf(wire, claims.get(wire.n)?.id ?? input.newId(), page);
    if (claim !== null && holds(claim)) claims.set(wire.n, claim);
  }
  return ok({ claims, retried: true });
}

const isHeld = (claim: Claim | undefined, holds: (claim: Claim) => boolean): boolean =>
  claim !== undefined && holds(claim);

/** The claims a draft makes, by its numbers; of two under one number the later counts. */
function claimsBy(
  draft: WireDraft,
  { newId }: DraftInput,
  page: ReadonlyMap<number, Numbered>,
): Map<number, Claim> {
  const claims = draft.claims.flatMap((wire) => {
    const claim = claimOf(wire, newId(), page);
    return claim === null ? [] : [[wire.n, claim] as const];
  });
  return new Map(claims);
}
