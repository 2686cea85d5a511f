import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openRig, openSaved, type Taken, take } from './browser/rig.ts';

/**
 * `FILE.html --url URL`: serves the file under its address in real Chromium, takes it with the built extension and prints
 * what `pick` chooses as JSON. Exit code 1 with one line on stderr when the page could not be taken.
 */
export async function printTaken(command: string, pick: (taken: Taken) => unknown): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || values.url === undefined || !URL.canParse(values.url)) {
    console.error(`usage: npm run -s ${command} -- FILE.html --url URL`);
    process.exitCode = 2;
    return;
  }
  const html = readFileSync(file, 'utf8');
  const rig = await openRig();
  try {
    const taken = await take(rig, await openSaved(rig, { url: values.url, html }));
    if (taken.ok) console.log(JSON.stringify(pick(taken.value), null, 2));
    else throw new Error(JSON.stringify(taken.problem));
  } finally {
    await rig.driven.close();
  }
}
