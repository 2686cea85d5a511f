import { sha256 } from '../../hash/sha256.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import { ok, type Result } from '../../model/result.ts';
import type { DraftInput } from '../drafter.ts';
import { bodyOf } from './body.ts';
import { answerRoom, costOf, tokensIn } from './budget.ts';
import { drawUp, type Outline } from './order.ts';
import { draftSchema, pickSchema } from './wire.ts';

/** What making the next draft would send: `text` is every message word for word. */
export type Previewed = {
  text: string;
  /** The forms of the answers that go beside it, word for word; '' where there are none. */
  form: string;
  /** The names of the person's skills, which are in it. */
  skills: string[];
  /** Of text and form, to tell later what was sent. */
  hash: string;
  /** Of the request's body. */
  bytes: number;
  /** Estimated; the server counts in its own way. */
  tokens: number;
  /** Of the largest request. */
  largest: number;
  context: number | null;
  /** Requests it takes: more than one where the page is read in parts first. */
  requests: number;
  /** With answers as long as they may be, without a second turn, in the currency of the prices the person typed; null where they typed none. */
  cost: number | null;
  /** Sections that are not read at all, because there is no room. */
  leftOut: { path: readonly string[]; words: number }[];
};

/** The form that goes beside the words, as it is sent; '' where there is none. */
function formIn(endpoint: Endpoint, schema: Readonly<Record<string, unknown>>): string {
  const { response_format } = bodyOf(endpoint, { messages: [], schema });
  return response_format?.type === 'json_schema' ? JSON.stringify(response_format.json_schema.schema) : '';
}

/** What would be sent for a draft: of a long page its parts, since what follows of it depends on the answers. */
export function previewOf(input: DraftInput, endpoint: Endpoint, outline: Outline): Result<Previewed> {
  const drawn = drawUp(input, outline);
  if (!drawn.ok) return drawn;
  const { picks, draft, leftOut } = drawn.value;
  const asked =
    picks.length === 0
      ? [{ messages: draft(null), schema: draftSchema(input.skills) }]
      : picks.map((messages) => ({ messages, schema: pickSchema }));
  const forms = picks.length === 0 ? [draftSchema(input.skills)] : [pickSchema, draftSchema(input.skills)];
  const form = forms
    .map((schema) => formIn(endpoint, schema))
    .join('\n\n')
    .trim();
  const text = asked.flatMap(({ messages }) => messages.map(({ content }) => content)).join('\n\n');
  const bodies = asked.map((one) => JSON.stringify(bodyOf(endpoint, one)));
  const { context, ratio } = outline;
  const sizes = bodies.map((body) => tokensIn(body, ratio));
  const tokens = sizes.reduce((sum, size) => sum + size, 0);
  const requests = picks.length === 0 ? 1 : picks.length + 1;
  // What was picked goes once more, and takes no more than the context leaves it.
  const last = picks.length === 0 ? 0 : context - answerRoom(context);
  return ok({
    text,
    form,
    skills: input.skills.map(({ name }) => name),
    hash: sha256(`${text}\n\n${form}`),
    bytes: bodies.reduce((sum, body) => sum + new TextEncoder().encode(body).byteLength, 0),
    tokens,
    largest: Math.max(...sizes),
    context,
    requests,
    cost:
      endpoint.prices === undefined
        ? null
        : costOf(endpoint.prices, { tokens: tokens + last, requests, context }),
    leftOut: [...leftOut],
  });
}
