import { fail, ok, type Result } from '../model/result.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps } from './deps.ts';

/** Asks the browser for the origin of a server's address, that one only; first in the click. Problems: `endpoint-address`, `endpoint-refused`. */
export async function requestOrigin({ net }: Pick<Deps, 'net'>, baseUrl: string): Promise<Result<string>> {
  const origin = webOrigin(baseUrl.trim());
  if (origin === null) return fail({ kind: 'endpoint-address' });
  const granted = await net.request(origin).catch(() => false);
  return granted ? ok(origin) : fail({ kind: 'endpoint-refused', origin });
}
