import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { grounder } from './ground-lines.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run -s ground -- FILE.jsonl');
  process.exit(2);
}

const read = grounder();
let number = 0;
try {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    const found = read(line);
    if (found === null) continue;
    // A reader slower than this program is waited for, so that a long file never piles up here.
    if (found.answer !== undefined && !process.stdout.write(`${JSON.stringify(found.answer)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    if ('error' in found) {
      console.error(`line ${number}: ${found.error}`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
