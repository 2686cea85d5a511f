import { keyFor } from '../db/endpoint.ts';
import { attempt } from '../db/problem-of.ts';
import { isThisMachine } from '../model/address.ts';
import type { Preset } from '../model/endpoint.ts';
import type { Result } from '../model/result.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps, Probed, ProbeStep } from './deps.ts';
import { probeServer } from './model/probe-server.ts';

type Asked = {
  preset: Preset;
  baseUrl: string;
  /** Null means the one that is kept, if it is kept for this server. */
  key: string | null;
  model: string | null;
  signal?: AbortSignal;
  onStep?: (step: ProbeStep) => void;
};

/** Finds a server's models and, with one chosen, how it answers. Nothing of a page is sent. Problems: those of an endpoint. */
export const probeEndpoint = (deps: Deps, asked: Asked): Promise<Result<Probed>> =>
  attempt(async () => {
    const baseUrl = asked.baseUrl.trim();
    const key = asked.key ?? (await keyFor(deps.db, baseUrl));
    return probeServer(deps, { ...asked, baseUrl, key, alwaysAsk: !isThisMachine(webOrigin(baseUrl) ?? '') });
  });
