import { printTaken } from './print-taken.ts';

await printTaken('capture', ({ capture }) => capture).catch((error: unknown) => {
  console.error(`nothing was captured: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
