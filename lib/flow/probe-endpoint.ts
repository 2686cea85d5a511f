import type { Preset } from '../model/endpoint.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, Probed, ProbeStep } from './deps.ts';

type Asked = {
  preset: Preset;
  baseUrl: string;
  /** Null means the one that is kept. */
  key: string | null;
  model: string | null;
  signal?: AbortSignal;
  onStep?: (step: ProbeStep) => void;
};

/** Finds a server's models and, with one chosen, how it answers. Nothing of a page is sent. */
export async function probeEndpoint(_: Deps, __: Asked): Promise<Result<Probed>> {
  return fail({ kind: 'endpoint-missing' });
}
