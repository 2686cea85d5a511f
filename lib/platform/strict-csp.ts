import * as z from 'zod';

// zod probes for `eval`, which our CSP reports as a violation. The worker is one file and imports this first; in a page the
// shared chunks run before the entry, so there public/strict-csp.js does the same as the first script.
z.config({ jitless: true });
