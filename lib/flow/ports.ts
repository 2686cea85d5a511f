import { aside } from '../platform/aside.ts';
import { grants } from '../platform/grants.ts';
import { net } from '../platform/net.ts';
import { pagePort } from '../platform/page-port.ts';
import { policy } from '../platform/policy.ts';
import { prefs } from '../platform/prefs.ts';
import { session } from '../platform/session.ts';
import { sites } from '../platform/sites.ts';
import type { Ports } from './deps.ts';

/** The browser's own ports, for every page of ours. */
export const ports: Ports = { aside, grants, net, page: pagePort, policy, prefs, session, sites };
