import * as z from 'zod';
import { Id } from '../model/id.ts';

/**
 * Where a server stands with a device, told in every answer: `epoch` is new after each restore, `gen` counts how often the
 * person's stream began anew, `have` is the highest of the device's numbers that has been used, `now` the server's clock in ms.
 */
export const standing = {
  epoch: Id,
  gen: z.int().nonnegative(),
  have: z.int().nonnegative(),
  now: z.int().nonnegative(),
};
