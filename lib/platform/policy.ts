import { browser } from 'wxt/browser';
import * as z from 'zod';
import { webOrigin } from './origin-pattern.ts';

/** What an organisation can set for this browser, by its key in `managed-schema.json`; what is no such value counts as not set. */
export const Managed = z.object({
  teamServer: z.string().max(2_000).optional().catch(undefined),
  teamServerFixed: z.boolean().catch(false),
});

/** What the organisation set that manages this browser, in `storage.managed`, which we and the person can only read. */
export const policy = {
  /** The origin of the team's server, null where none is set, and whether no other may be connected. */
  async teamServer(): Promise<{ origin: string | null; fixed: boolean }> {
    // Firefox refuses to read where nothing was set.
    const set: unknown = await browser.storage.managed.get(null).catch(() => ({}));
    const { teamServer, teamServerFixed } = Managed.catch({ teamServerFixed: false }).parse(set);
    const origin = webOrigin(teamServer?.trim());
    return { origin, fixed: origin !== null && teamServerFixed };
  },
};
