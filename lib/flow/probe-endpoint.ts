import { readKey } from '../db/endpoint.ts';
import { attempt } from '../db/problem-of.ts';
import { isThisMachine } from '../model/address.ts';
import type { Endpoint, Preset } from '../model/endpoint.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps, Probed, ProbeStep } from './deps.ts';
import { recorder } from './model/recorded.ts';

type Asked = {
  preset: Preset;
  baseUrl: string;
  /** Null means the one that is kept. */
  key: string | null;
  model: string | null;
  signal?: AbortSignal;
  onStep?: (step: ProbeStep) => void;
};

/** Finds a server's models and, with one chosen, how it answers. Nothing of a page is sent. Problems: those of an endpoint. */
export const probeEndpoint = (deps: Deps, { model, ...asked }: Asked): Promise<Result<Probed>> =>
  attempt(async (): Promise<Result<Probed>> => {
    const [baseUrl, origin] = [asked.baseUrl.trim(), webOrigin(asked.baseUrl.trim())];
    if (origin === null) return fail({ kind: 'endpoint-address' });
    if (!(await deps.net.has(origin))) return fail({ kind: 'endpoint-refused', origin });
    const { findModels, probeModel } = await import('../draft/model/probe.ts');
    const noted = recorder(deps, { origin, model: model ?? '', capture: null });
    const found = { preset: asked.preset, baseUrl, model: model ?? '' };
    const endpoint = { ...found, schemaMode: 'strict' as const, streams: false };
    const way = { send: deps.net.to(origin), now: deps.now, ...noted };
    const server = { endpoint, key: asked.key ?? (await readKey(deps.db)), ...way };
    const models = await findModels(server, asked);
    if (!models.ok) return models;
    const names = models.value.map(({ id }) => id);
    if (model === null || model === '') return ok({ models: names, endpoint: null });
    const probed = await probeModel(server, models.value, asked);
    if (!probed.ok) return probed;
    const ask = { alwaysAsk: !isThisMachine(origin), checkedAt: deps.now() };
    return ok({ models: names, endpoint: { ...found, ...probed.value, ...ask } satisfies Endpoint });
  });
