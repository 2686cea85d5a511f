import { pagePort } from '../platform/page-port.ts';
import { prefs } from '../platform/prefs.ts';
import type { PagePort, PrefsPort } from './deps.ts';

/** The browser's own ports, for every page of ours. */
export const ports: { page: PagePort; prefs: PrefsPort } = { page: pagePort, prefs };
