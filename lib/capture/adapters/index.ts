import type { Adapter } from '../adapter.ts';
import { any } from './any.ts';

/** Every adapter; the first that matches captures. `any` matches everything, so it is last. */
export const adapters: readonly Adapter[] = [any];
