import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { LessonLine, PageLine, tipsFor } from './tips-lines.ts';

const [lessonsFile, pagesFile] = process.argv.slice(2);
if (lessonsFile === undefined || pagesFile === undefined) {
  console.error('usage: npm run -s tips -- LESSONS.jsonl QUERIES.jsonl');
  process.exit(2);
}

const tell = (file: string, number: number, what: string) => {
  console.error(`${file}, line ${number}: ${what}`);
  process.exitCode = 1;
};

/** A line as its schema has it; what is wrong is told and the line left out. */
function parsed<T>(schema: z.ZodType<T>, line: string, at: { file: string; number: number }): T[] {
  if (line.trim() === '') return [];
  try {
    const read = schema.safeParse(JSON.parse(line));
    if (read.success) return [read.data];
    tell(at.file, at.number, z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' '));
  } catch {
    tell(at.file, at.number, 'not JSON');
  }
  return [];
}

try {
  const lines = readFileSync(lessonsFile, 'utf8').split(/\r?\n/);
  const answer = tipsFor(
    lines.flatMap((line, at) => parsed(LessonLine, line, { file: lessonsFile, number: at + 1 })),
  );
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(pagesFile, 'utf8'),
    crlfDelay: Infinity,
  })) {
    number += 1;
    // A reader slower than this program is waited for.
    for (const page of parsed(PageLine, line, { file: pagesFile, number }))
      if (!process.stdout.write(`${JSON.stringify(await answer(page))}\n`))
        await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
