import { afterAll, beforeAll } from 'vitest';
import { type Model, modelDrafter } from '../../../../lib/draft/model/model-drafter.ts';
import { openaiChat, type Server } from '../../../../lib/draft/model/openai-chat.ts';
import { type FakeModel, fakeModel } from '../../../fake-model/server.ts';

export const KEY = 'sk-planted-0123456789';

/** A fake model server for the tests of a file. */
export function serveModel(): { model: () => FakeModel } {
  let served: FakeModel | undefined;
  beforeAll(async () => {
    served = await fakeModel({ key: KEY });
  });
  afterAll(() => served?.close());
  return {
    model: () => {
      if (served === undefined) throw new Error('not served yet');
      return served;
    },
  };
}

/** The way to a model of the fake server, which answers soon or not at all. */
export const serverFor = ({ baseUrl }: FakeModel, model: string, change: Partial<Server> = {}): Server => ({
  endpoint: { baseUrl, model, preset: 'other', schemaMode: 'strict', streams: true },
  key: KEY,
  send: fetch,
  now: Date.now,
  limits: { bytes: 200_000, silence: model === 'stalled' ? 300 : 60_000 },
  ...change,
});

/** A driver over the fake server. */
export const drafterFor = (server: Server, change: Partial<Model> = {}) =>
  modelDrafter({
    id: 'openai',
    model: server.endpoint.model,
    chat: openaiChat(server),
    now: Date.now,
    context: 32_768,
    ratio: 1,
    saysForm: server.endpoint.schemaMode !== 'strict',
    fence: 'PAGE-1f3a9c',
    ...change,
  });
