import type { OpenAI } from 'openai';
import type { Endpoint } from '../../model/endpoint.ts';
import { formFor } from './bound-form.ts';
import type { Question } from './chat.ts';

type Asked = Pick<Question, 'messages' | 'schema'>;
type Common = Omit<OpenAI.ChatCompletionCreateParams, 'stream' | 'stream_options'>;
type Streamed = Common & { stream: true; stream_options: { include_usage: true } };
type Whole = Common & { stream: false };

/** The body of a request, word for word as it is sent. */
export function bodyOf(
  { model, preset, schemaMode, streams }: Pick<Endpoint, 'model' | 'preset' | 'schemaMode' | 'streams'>,
  { messages, schema }: Asked,
): Streamed | Whole {
  const form =
    schemaMode === 'strict'
      ? {
          type: 'json_schema' as const,
          json_schema: { name: 'answer', strict: true, schema: { ...formFor(preset, schema) } },
        }
      : { type: 'json_object' as const };
  const common: Common = {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(schemaMode === 'prompt' ? {} : { response_format: form }),
    ...(preset === 'openai' ? { store: false } : {}),
    // Else it may be routed to a provider that drops the schema.
    ...(preset === 'openrouter' && schemaMode === 'strict' ? { provider: { require_parameters: true } } : {}),
  };
  return streams
    ? { ...common, stream: true, stream_options: { include_usage: true } }
    : { ...common, stream: false };
}
