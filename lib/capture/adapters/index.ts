import type { Adapter } from '../adapter.ts';
import { any } from './any.ts';
import { bugzilla } from './bugzilla.ts';
import { confluence } from './confluence.ts';
import { jira } from './jira.ts';
import { redmine } from './redmine.ts';

/** Every adapter; the first that matches captures. `any` matches everything, so it is last. */
export const adapters: readonly Adapter[] = [jira, confluence, bugzilla, redmine, any];
