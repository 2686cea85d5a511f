import type { DraftedBy } from '../../../lib/model/draft.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';
import type { Job } from '../../../lib/model/job.ts';
import type { Sending } from '../../../lib/model/sending.ts';

const AT = 1_700_000_000_000;

/** What a draft of a model is said to be made with. */
export const made: DraftedBy = {
  driver: 'openai',
  model: 'small',
  prompt: 'v1',
  tokens: { sent: 1_050, received: 300 },
  ms: 2_400,
  retried: true,
  leftOut: [{ path: ['Reference'], words: 9_000 }],
};

/** One value of what is kept for models, under the ids given. */
export function modelValues(noted: string, capture: string) {
  const endpoint: Endpoint = {
    preset: 'ollama',
    baseUrl: 'http://localhost:11434/v1',
    model: 'small',
    schemaMode: 'strict',
    streams: true,
    context: 8_192,
    alwaysAsk: false,
    checkedAt: AT,
  };

  const sending: Sending = {
    id: noted,
    at: AT,
    origin: 'http://localhost:11434',
    model: 'small',
    what: 'draft',
    bytes: 4_200,
    tokens: { sent: 1_050, received: 300 },
    capture: capture,
    ended: 'done',
  };

  const job: Job = {
    id: capture,
    at: AT,
    origin: 'http://localhost:11434',
    model: 'small',
    section: null,
    raw: '{"kind":"how-to"',
    state: 'broken-off',
  };
  return { endpoint, priced: { ...endpoint, prices: { sent: 0.15, received: 0.6 } }, sending, job };
}
