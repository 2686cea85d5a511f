import type { Adapter } from '../adapter.ts';
import { any } from './any.ts';
import { confluence } from './confluence.ts';
import { jira } from './jira.ts';

/** Every adapter; the first that matches captures. `any` matches everything, so it is last. */
export const adapters: readonly Adapter[] = [jira, confluence, any];
