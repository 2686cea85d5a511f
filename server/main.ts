import { run } from './cli/run.ts';

// Whoever read the first lines, as `head` does, wants no more.
process.stdout.on('error', () => process.exit(1));

process.exitCode = await run(process.argv.slice(2), process.env);
