import type { Endpoint } from '../../model/endpoint.ts';
import { ok, type Result } from '../../model/result.ts';
import type { DraftInput } from '../drafter.ts';
import { bodyOf } from './body.ts';
import { costOf, tokensIn } from './budget.ts';
import { drawUp, type Outline } from './order.ts';
import { draftSchema, pickSchema } from './wire.ts';

type Previewed = {
  text: string;
  bytes: number;
  tokens: number;
  context: number | null;
  requests: number;
  cost: number | null;
  leftOut: { path: readonly string[]; words: number }[];
};

/** What would be sent for a draft: of a long page its parts, since what follows of it depends on the answers. */
export function previewOf(input: DraftInput, endpoint: Endpoint, outline: Outline): Result<Previewed> {
  const drawn = drawUp(input, outline);
  if (!drawn.ok) return drawn;
  const { picks, draft, leftOut } = drawn.value;
  const asked =
    picks.length === 0
      ? [{ messages: draft(null), schema: draftSchema(input.skills) }]
      : picks.map((messages) => ({ messages, schema: pickSchema }));
  const bodies = asked.map((one) => JSON.stringify(bodyOf(endpoint, one)));
  const tokens = bodies.reduce((sum, body) => sum + tokensIn(body, outline.ratio), 0);
  const requests = picks.length === 0 ? 1 : picks.length + 1;
  const { context } = outline;
  return ok({
    text: asked.flatMap(({ messages }) => messages.map(({ content }) => content)).join('\n\n'),
    bytes: bodies.reduce((sum, body) => sum + new TextEncoder().encode(body).byteLength, 0),
    tokens,
    context,
    requests,
    cost: endpoint.prices === undefined ? null : costOf(endpoint.prices, { tokens, requests, context }),
    leftOut: [...leftOut],
  });
}
