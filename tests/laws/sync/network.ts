import type { Send } from '../../../lib/model/send.ts';
import { PROTOCOL_VERSION } from '../../../lib/protocol/version.ts';
import type { TestApp } from '../../server/setup/pair.ts';

/** How a version of one end differs from that of the other. */
export type Skew = {
  /** The server is a version behind: it does not know these commands yet. */
  unknown: ReadonlySet<string>;
  /** The device is a version ahead of what the server serves. */
  ahead: boolean;
};

type Pushed = { protocol: number; items: { kind?: string }[] };

/** A command under a name no server knows, which is what a newer one is to an older server. */
function asSent(body: string, { unknown, ahead }: Skew): string {
  const push = JSON.parse(body) as Pushed;
  const items = push.items.map((item) =>
    item.kind !== undefined && unknown.has(item.kind) ? { ...item, kind: `${item.kind}-of-later` } : item,
  );
  return JSON.stringify({ ...push, protocol: push.protocol + (ahead ? 1 : 0), items });
}

/** Carries requests to a server as devices of these versions would send them. */
export const carrier =
  (app: TestApp, skew: () => Skew): Send =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('host', '127.0.0.1');
    const now = skew();
    const url = new URL(String(input));
    if (now.ahead && url.searchParams.has('protocol'))
      url.searchParams.set('protocol', `${PROTOCOL_VERSION + 1}`);
    const body = typeof init?.body === 'string' ? { body: asSent(init.body, now) } : {};
    return app.request(url.href, { ...init, headers, ...body });
  };
