import * as z from 'zod';
import { Id } from '../model/id.ts';
import { Item, ItemResult } from './item.ts';

/** The most items one push may carry. */
export const MOST_ITEMS = 100;

/** `epoch` is the server's last restore as the client knows it, `gen` how often the person's stream began anew. */
export const PushRequest = z.strictObject({
  protocol: z.int(),
  epoch: Id,
  gen: z.int().nonnegative(),
  items: z.array(Item).max(MOST_ITEMS),
  /** A review grant, for the commands that need one. */
  grant: z.string().max(200).optional(),
});
export type PushRequest = z.infer<typeof PushRequest>;

/** `have` is the highest of the device's numbers that has been used; `now` the server's clock in ms. */
export const PushAnswer = z.strictObject({
  epoch: Id,
  gen: z.int(),
  now: z.int(),
  have: z.int(),
  results: z.array(ItemResult),
});
export type PushAnswer = z.infer<typeof PushAnswer>;
