import type { Envelope } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import { rekeyed } from './renamed.ts';
import type { Opener } from './seal.ts';

/** What opens under a key this device had before, and the salt of the box of the key that came after it. */
export type Earlier = { opener: Opener; salt: string };

const again = (event: Envelope, id: (id: Id) => Id): Envelope => {
  const { target } = (event.body ?? {}) as { target?: unknown };
  const body = typeof target === 'string' ? { ...(event.body as object), target: id(target) } : event.body;
  return { ...event, id: id(event.id), body };
};

/**
 * Opens also what is under keys from before, oldest first: an entry that was sent again under the key of today comes under the id it has
 * there, so that it is here once; one that was not is sent again now.
 */
export const withEarlier = (team: Id, now: Opener, earlier: readonly Earlier[]): Opener => ({
  ...now,
  async open(id, body) {
    const opened = await now.open(id, body);
    if (opened !== null) return opened;
    for (const [index, { opener }] of earlier.entries()) {
      const old = await opener.open(id, body);
      const salts = earlier.slice(index).map(({ salt }) => salt);
      if (old !== null)
        return again(old, (one) => salts.reduce((to, salt) => rekeyed({ team, salt }, to), one));
    }
    return null;
  },
});
