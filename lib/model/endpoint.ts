import * as z from 'zod';

/** The servers this version knows by name; `other` is any address. */
export const Preset = z.enum([
  'openai',
  'azure',
  'ollama',
  'lm-studio',
  'vllm',
  'llama-cpp',
  'openrouter',
  'other',
]);
export type Preset = z.infer<typeof Preset>;

/** How a server is made to answer in our shape: it obeys a schema, it answers some JSON, or it is only asked to. */
export const SchemaMode = z.enum(['strict', 'json_object', 'prompt']);
export type SchemaMode = z.infer<typeof SchemaMode>;

/** What a million tokens cost, in whatever currency the person has in mind: a list of ours would be wrong soon. */
export const Prices = z.object({ sent: z.number().nonnegative(), received: z.number().nonnegative() });
export type Prices = z.infer<typeof Prices>;

/** A model server as the person configured it and as the probe found it. Its key is kept elsewhere, in `secrets`. */
export const Endpoint = z.looseObject({
  preset: Preset,
  /** Ends before `/chat/completions`. */
  baseUrl: z.string().min(1).max(2_000),
  model: z.string().min(1).max(300),
  schemaMode: SchemaMode,
  streams: z.boolean(),
  /** Tokens a request and its answer may have together; null where the server did not say. */
  context: z.int().positive().nullable(),
  /** Whether the exact text is shown before each sending. */
  alwaysAsk: z.boolean(),
  checkedAt: z.int().nonnegative(),
  /** Only where the person typed them. */
  prices: Prices.optional(),
});
export type Endpoint = z.infer<typeof Endpoint>;
