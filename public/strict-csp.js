// zod looks here before it probes for `eval`, which our CSP would report as a violation.
globalThis.__zod_globalConfig = { jitless: true };
