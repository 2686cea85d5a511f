import * as z from 'zod';

/** What a draft asks for; anything else a client sends is left out, and a part that is not text is refused. */
export const ChatRequest = z.object({
  /** The operator's name of a model server. */
  model: z.string().min(1).max(120),
  messages: z
    .array(
      z.object({
        role: z.enum(['system', 'user', 'assistant']),
        content: z.string().max(2_000_000),
      }),
    )
    .min(1)
    .max(20),
  stream: z.boolean().default(false),
  response_format: z
    .discriminatedUnion('type', [
      z.object({
        type: z.literal('json_schema'),
        json_schema: z.object({
          name: z.string().max(60),
          strict: z.boolean().optional(),
          schema: z.record(z.string(), z.unknown()),
        }),
      }),
      z.object({ type: z.literal('json_object') }),
    ])
    .optional(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

/** The most tokens one answer may have. */
export const MOST_TOKENS = 8_000;

/** The body that goes on, made anew: of the client's words only what the schema knows. */
export function upstreamBody(asked: ChatRequest, model: string): string {
  const { messages, response_format, stream } = asked;
  return JSON.stringify({
    model,
    messages,
    ...(response_format === undefined ? {} : { response_format }),
    max_tokens: MOST_TOKENS,
    stream,
    ...(stream ? { stream_options: { include_usage: true } } : {}),
  });
}
