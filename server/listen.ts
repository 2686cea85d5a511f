import { createServer, type Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { createApp } from './app.ts';

/** Longer than any request takes but a wait for news, which is ended at once. */
const PATIENCE = 20_000;
const OFTEN = 50;

/** A slow sender holds a connection this long, in ms, and no longer. */
const LIMITS = { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 } as const;

export type Listening = {
  port: number;
  /** Takes no new requests and lets those under way end. */
  close: () => Promise<void>;
};

/** A connection that only waits for its next request is closed as soon as it does. */
const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), OFTEN);
    const end = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve();
    });
    server.closeIdleConnections();
  });

/**
 * Opens the port.
 * @throws what the system says of an address that cannot be had.
 */
export const listen = (
  app: ReturnType<typeof createApp>,
  { HOST: hostname, PORT: port }: { HOST: string; PORT: number },
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const given = { fetch: app.fetch, hostname, port, createServer, serverOptions: LIMITS };
    const server = serve(given, (info) => {
      resolve({ port: info.port, close: () => closed(server as Server) });
    });
    server.once('error', reject);
  });
