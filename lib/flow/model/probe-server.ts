import type { Endpoint, Preset } from '../../model/endpoint.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { webOrigin } from '../../platform/origin-pattern.ts';
import type { Deps, Probed, ProbeStep } from '../deps.ts';
import { recorder } from './recorded.ts';

type Asked = {
  preset: Preset;
  baseUrl: string;
  key: string;
  model: string | null;
  alwaysAsk: boolean;
  signal?: AbortSignal;
  onStep?: (step: ProbeStep) => void;
};

/** Asks a server for its models and, with one chosen, how it answers; each request is noted. Problems: those of an endpoint. */
export async function probeServer(
  deps: Deps,
  { preset, baseUrl, key, model, alwaysAsk, ...wish }: Asked,
): Promise<Result<Probed>> {
  const origin = webOrigin(baseUrl);
  if (origin === null) return fail({ kind: 'endpoint-address' });
  if (!(await deps.net.has(origin))) return fail({ kind: 'endpoint-refused', origin });
  const { findModels, probeModel } = await import('../../draft/model/probe.ts');
  const noted = recorder(deps, { origin, model: model ?? '', capture: null });
  const found = { preset, baseUrl, model: model ?? '' };
  const endpoint = { ...found, schemaMode: 'strict' as const, streams: false };
  const server = { endpoint, key, send: deps.net.to(origin), now: deps.now, ...noted };
  const models = await findModels(server, wish);
  if (!models.ok) return models;
  const names = models.value.map(({ id }) => id);
  if (model === null || model === '') return ok({ models: names, endpoint: null });
  const probed = await probeModel(server, models.value, wish);
  if (!probed.ok) return probed;
  const checked = { ...found, ...probed.value, alwaysAsk, checkedAt: deps.now() };
  return ok({ models: names, endpoint: checked satisfies Endpoint });
}
