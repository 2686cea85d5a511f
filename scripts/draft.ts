import { printTaken } from './print-taken.ts';

await printTaken('draft', ({ draft }) => draft).catch((error: unknown) => {
  console.error(`nothing was drafted: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
