import type { Drafter } from '../../draft/drafter.ts';
import type { Model } from '../../draft/model/model-drafter.ts';
import type { Capture } from '../../model/capture.ts';
import type { Sending } from '../../model/sending.ts';
import type { Deps } from '../deps.ts';
import type { Found } from './found.ts';
import { outlineOf } from './outline-of.ts';
import { throughTeam } from './read-team-server.ts';
import { recorder } from './recorded.ts';

type Wish = Pick<Model, 'onProgress' | 'onRaw'> & {
  capture: Capture;
  /** What it is noted as, where it is not a draft. */
  what?: Sending['what'];
};

/** The driver of a server, whose requests are all noted. */
export async function serverDrafter(deps: Deps, found: Found, wish: Wish): Promise<Drafter> {
  const { driver, endpoint, origin, key } = found;
  const { capture, what, ...heard } = wish;
  const [{ openaiChat }, { modelDrafter }] = await Promise.all([
    import('../../draft/model/openai-chat.ts'),
    import('../../draft/model/model-drafter.ts'),
  ]);
  const about = { origin, model: endpoint.model, capture: what === 'try' ? null : capture };
  const { onSend, onEnd } = recorder(deps, about);
  const noted = { onEnd, onSend: (bytes: number, kind: Sending['what']) => onSend(bytes, what ?? kind) };
  const asked = openaiChat({ endpoint, key, send: deps.net.to(origin), now: deps.now, ...noted });
  const outline = await outlineOf(deps, endpoint, capture);
  const chat = driver === 'team' ? throughTeam(asked) : asked;
  const model = { id: driver, model: endpoint.model, chat, now: deps.now };
  return modelDrafter({ ...outline, ...heard, ...model });
}
