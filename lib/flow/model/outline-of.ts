import { countedBy } from '../../db/sendings.ts';
import { ratioOf } from '../../draft/model/budget.ts';
import type { Outline } from '../../draft/model/order.ts';
import { sha256 } from '../../hash/sha256.ts';
import type { Capture } from '../../model/capture.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import { webOrigin } from '../../platform/origin-pattern.ts';
import type { Deps } from '../deps.ts';

/** Tokens a server is taken to have where it does not say; those on a person's own machine have little by default. */
const UNSAID: Partial<Record<Endpoint['preset'], number>> = {
  openai: 128_000,
  azure: 128_000,
  openrouter: 128_000,
  ollama: 4_096,
};
const LITTLE = 8_192;

const contextOf = ({ context, preset }: Endpoint): number => context ?? UNSAID[preset] ?? LITTLE;

/** What is put before a server: its room, what it counts, and the word around the page. */
export async function outlineOf(
  { db }: Pick<Deps, 'db'>,
  endpoint: Endpoint,
  capture: Capture,
): Promise<Outline> {
  const origin = webOrigin(endpoint.baseUrl) ?? '';
  return {
    context: contextOf(endpoint),
    ratio: ratioOf(await countedBy(db, { origin, model: endpoint.model })),
    saysForm: endpoint.schemaMode !== 'strict',
    // Made of what a page cannot know when it is read, and the same again for what is sent after it was shown.
    fence: `PAGE-${sha256(`${capture.id} ${capture.hash}`).slice(0, 12)}`,
  };
}
