import { keepLink } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import type { Link } from '../../../lib/sync/link.ts';
import { idOf } from '../log/samples.ts';
import { teamLink } from './team-lessons.ts';

type Sent = { t: string; id: string; n: number; kind: string; body: unknown };

/** A team's server as far as sending goes: it takes every item, or refuses those of a kind, and counts who asked; `rows` is what its streams have. */
export function fakeTeamServer() {
  const items: Sent[] = [];
  const bodies: string[] = [];
  const refused = new Map<string, string>();
  const state: { isThere: boolean; have: number; role?: string } = { isThere: true, have: 0 };
  const rows: { me: object[]; team: object[] } = { me: [], team: [] };
  const standing = () => ({ epoch: idOf(953), gen: 0, now: 1, have: state.have });
  const push = (given: Sent[]) => {
    const results = given.map((item) => {
      state.have = item.n;
      items.push(item);
      const code = refused.get(item.kind);
      return {
        n: item.n,
        id: item.id,
        ...(code === undefined ? { status: 'done' } : { status: 'rejected', code }),
      };
    });
    return { ...standing(), results };
  };
  const send = async (input: unknown, init?: RequestInit): Promise<Response> => {
    if (!state.isThere) throw new TypeError('no server');
    const url = new URL(String(input));
    bodies.push(`${url.href} ${String(init?.body ?? '')} ${JSON.stringify(init?.headers)}`);
    if (url.pathname === '/v1/grant') return Response.json({ expires_at: 9e15 });
    if (url.pathname === '/v1/push')
      return Response.json(push((JSON.parse(String(init?.body)) as { items: Sent[] }).items));
    if (url.pathname === '/v1/pull') {
      const isOwn = url.searchParams.get('stream') === 'me';
      const self = isOwn && state.role ? { self: { role: state.role } } : {};
      return Response.json({
        ...self,
        ...{ protocol: 1, ...standing(), rows: isOwn ? rows.me : rows.team, next: 'c', more: false },
        audit: { seq: 0, hash: '' },
      });
    }
    return Response.json({ type: 'x', title: 'No', status: 404, code: 'not_found' }, { status: 404 });
  };
  return { items, bodies, refused, state, rows, send };
}

/** Connects a device to fake servers, the last of which is of the active team; each is asked at its own address alone. */
export async function connectedTo<D extends Deps>(
  deps: D,
  teams: readonly { link: Partial<Link>; server: ReturnType<typeof fakeTeamServer> }[],
): Promise<D> {
  const servers = new Map<string, ReturnType<typeof fakeTeamServer>>();
  for (const { link: change, server } of teams) {
    const link = teamLink({ syncedAt: null, teamRows: null, ...change });
    await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, `pa1_${link.team}`));
    servers.set(link.address, server);
    await deps.net.request(link.address);
  }
  const to = (origin: string) => servers.get(origin)?.send ?? deps.net.to(origin);
  return { ...deps, net: { ...deps.net, to } };
}
