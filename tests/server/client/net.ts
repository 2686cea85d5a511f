import type { Deps } from '../../../lib/flow/deps.ts';
import type { World } from '../setup/team.ts';

/** Where the server of a world stands for its devices. */
export const ADDRESS = 'http://127.0.0.1';

/** A way out that reaches the server of a world, and nothing else. */
export const netTo = ({ app }: Pick<World, 'app'>): Deps['net'] => ({
  request: async () => true,
  has: async () => true,
  release: async () => undefined,
  releaseAll: async () => [],
  to: () => async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('host', '127.0.0.1');
    return app.request(String(input), { ...init, headers });
  },
});
