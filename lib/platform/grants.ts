import { browser } from 'wxt/browser';
import { KeptGrant } from '../model/kept-grant.ts';

const PREFIX = 'grant:';
const keyOf = ({ team, bound }: Pick<KeptGrant, 'team' | 'bound'>): string =>
  `${PREFIX}${team}:${bound?.submission ?? ''}`;

/** What lets this device decide. Session storage is memory only and ends with the browser. */
export const grants = {
  async list(): Promise<KeptGrant[]> {
    const all: Record<string, unknown> = await browser.storage.session.get(null);
    return Object.entries(all).flatMap(([key, value]) => {
      const read = key.startsWith(PREFIX) ? KeptGrant.safeParse(value) : null;
      return read?.success ? [read.data] : [];
    });
  },
  put: (grant: KeptGrant): Promise<void> => browser.storage.session.set({ [keyOf(grant)]: grant }),
  drop: (grant: KeptGrant): Promise<void> => browser.storage.session.remove(keyOf(grant)),
};
