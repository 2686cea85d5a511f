import type { Item, ItemResult } from '../../lib/protocol/item.ts';

/** How far a device's own numbering has come here. */
export type Numbered = { have: number };

/** What an answer calls an item: its number and, of anything but a void, its id. */
export const named = (item: Item): { n: number; id?: string } =>
  item.t === 'void' ? { n: item.n } : { n: item.n, id: item.id };

/** The answer to what is not here though its number was used: a device that was put back, or two that share a token, count alike. */
export const numberUsed = (item: Item): ItemResult => ({
  ...named(item),
  status: 'later',
  code: 'number_used',
});

/**
 * Takes the item's number: null when it is the next one, which is used up by this whatever becomes of the item. Below
 * it has been here before; above it something is missing in between, and it has to come again.
 */
export function advance(numbers: Numbered, item: Item): ItemResult | null {
  const { n } = item;
  if (n <= numbers.have) return { ...named(item), status: 'duplicate' };
  if (n > numbers.have + 1) return { ...named(item), status: 'later', code: 'gap' };
  numbers.have = n;
  return null;
}
