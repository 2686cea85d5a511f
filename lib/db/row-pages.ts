import type { Id } from '../model/id.ts';
import type { KeptRow } from '../sync/port.ts';
import { pageKeys } from '../text/page-keys.ts';

type Row = KeptRow & { team: Id; round: number };

type Body = { content?: { sources?: readonly { address?: unknown }[] | null } | null } | null;

/** A key of a page as it is kept for a team's lessons. */
export const inTeam = (team: Id, key: string): string => `${team} ${key}`;

/** A row with what it is found under by the pages it quotes, where it is a lesson's that can be read. */
export function withPages<T extends Row>(row: T): T & { pages?: string[] } {
  if (row.stream !== 'team' || row.entity !== 'lesson' || row.carried !== undefined) return row;
  const sources = (row.body as Body)?.content?.sources;
  const addresses = Array.isArray(sources) ? sources.map((source) => source?.address) : [];
  const keys = pageKeys(addresses.filter((one) => typeof one === 'string'));
  return { ...row, pages: keys.map((key) => inTeam(row.team, key)) };
}
