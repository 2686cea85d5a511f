import * as z from 'zod';

// zod probes for `eval`, which our CSP reports as a violation; every entrypoint imports this file first.
z.config({ jitless: true });
