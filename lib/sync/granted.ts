import { commandOf } from '../protocol/commands.ts';
import type { Item } from '../protocol/item.ts';

/** The grant a command is sent with; null where this device holds none. */
export type GrantOf = (command: { id: string; kind: string }) => Promise<string | null>;

const needsGrant = (item: Item): item is Extract<Item, { t: 'command' }> =>
  item.t === 'command' && (commandOf(item.kind)?.authority ?? 'sync') !== 'sync';

/** The items that go together: a push carries one grant, so it ends before a command that rests on another. */
export async function granted(
  items: readonly Item[],
  grantOf: GrantOf,
): Promise<{ items: Item[]; grant?: string }> {
  let grant: string | null | undefined;
  let length = 0;
  for (const item of items) {
    if (needsGrant(item)) {
      const own = await grantOf(item);
      if (grant !== undefined && own !== grant) break;
      grant = own;
    }
    length += 1;
  }
  return { items: items.slice(0, length), ...(typeof grant === 'string' ? { grant } : {}) };
}
