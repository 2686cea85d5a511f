import Dexie from 'dexie';
import type { Deps, Live, SentItem, SentToTeam } from '../deps.ts';
import { wasSeen } from '../team/again-of.ts';
import { saysOf } from './dead-of.ts';
import { live } from './live.ts';

const MOST = 50;

/** What this device has sent to each team it is or was connected to. */
export const watchSentToTeams = ({ db }: Deps): Live<SentToTeam[]> =>
  live(async () => {
    const links = await db.links.toArray();
    const sentTo = async (team: string): Promise<SentItem[]> => {
      const rows = await db.outbox
        .where('[team+n]')
        .between([team, Dexie.minKey], [team, Dexie.maxKey])
        .reverse()
        .filter(
          (row) =>
            row.what.t === 'command' && (row.state === 'acked' || (row.state === 'dead' && wasSeen(row))),
        )
        .limit(MOST)
        .toArray();
      return rows.flatMap(({ n, what }) =>
        what.t === 'command' ? [{ n, at: what.at, what: what.kind, says: saysOf(what) }] : [],
      );
    };
    return Promise.all(
      links.map(async ({ team, teamName: name, address, backup }) => ({
        ...{ team, name, address, backup },
        items: await sentTo(team),
      })),
    );
  });
