import { type SeededServer, seededServer } from './driver/seeded-server.ts';
import { test as base, expect } from './fixtures.ts';

/** Tests with a team's server of their own, which the extension may ask. */
export const test = base.extend<{ server: SeededServer }>({
  server: async ({ servers }, use) => {
    const server = await seededServer();
    servers.push(server.url);
    await use(server);
    await server.close();
  },
});

export { expect };
