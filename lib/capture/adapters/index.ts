import type { Adapter } from '../adapter.ts';
import { any } from './any.ts';
import { bookstack } from './bookstack.ts';
import { bugzilla } from './bugzilla.ts';
import { confluence } from './confluence.ts';
import { docs } from './docs.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { googleDocs } from './google-docs.ts';
import { jira } from './jira.ts';
import { mediawiki } from './mediawiki.ts';
import { notion } from './notion.ts';
import { redmine } from './redmine.ts';
import { sharepoint } from './sharepoint.ts';
import { zendesk } from './zendesk.ts';

/** Every adapter; the first that matches captures. `any` matches everything, so it is last. */
export const adapters: readonly Adapter[] = [
  jira,
  confluence,
  bugzilla,
  redmine,
  github,
  gitlab,
  mediawiki,
  bookstack,
  zendesk,
  sharepoint,
  notion,
  googleDocs,
  docs,
  any,
];
