import { type Answer, ask, type Someone, type World } from './team.ts';

type Result = { id: string; status: string; seq?: number; code?: string };
type Pushed = Answer<{ epoch: string; gen: number; have: number; code: string; results: Result[] }>;
type PulledRow = { seq: number; entity: string; id: string; op: string; body: unknown; hash: string };
type Pulled = Answer<{ rows: PulledRow[]; next: string; more: boolean; have: number; code: string }>;

/** A push of these items, as of a device that has heard of the server's epoch. */
export async function push(w: World, who: Someone, items: unknown[], more: object = {}): Promise<Pushed> {
  const team = await w.deps.store.get('team', { team_id: who.team });
  const body = { protocol: 1, epoch: team?.epoch, gen: 0, items, ...more };
  return (await ask(w, who, 'POST', '/v1/push', body)) as unknown as Pushed;
}

export const pull = async (w: World, who: Someone, query: string): Promise<Pulled> =>
  (await ask(w, who, 'GET', `/v1/pull?${query}`)) as unknown as Pulled;

export const statuses = ({ body }: Pushed) =>
  body.results.map(({ status, code }) => (code ? `${status} ${code}` : status));
