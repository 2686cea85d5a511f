import * as z from 'zod';
import { Item, ItemResult } from './item.ts';
import { standing } from './standing.ts';

/** The most items one push may carry. */
export const MOST_ITEMS = 100;

/** The most bytes of one push. */
export const MAX_PUSH = 1024 * 1024;

/** POST /v1/push: items of one device in the order of their numbers, and where the device believes the server to stand. */
export const PushRequest = z.strictObject({
  protocol: z.int().positive(),
  epoch: standing.epoch,
  gen: standing.gen,
  items: z.array(Item).max(MOST_ITEMS),
  /** A review grant, for the commands that need one. */
  grant: z.string().max(200).optional(),
});
export type PushRequest = z.infer<typeof PushRequest>;

/** One result an item, in the order they were sent. */
export const PushAnswer = z.strictObject({ ...standing, results: z.array(ItemResult).max(MOST_ITEMS) });
export type PushAnswer = z.infer<typeof PushAnswer>;
