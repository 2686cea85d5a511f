import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LessonLine, PageLine } from '../../../scripts/tips-lines.ts';

const LabelledPage = PageLine.extend({ relevant: z.record(z.string(), z.int().min(1).max(3)) });

/** Lessons, and pages with the lessons that fit each: 3 exactly what is needed, 2 useful, 1 related only. */
export type TipSet = { lessons: z.infer<typeof LessonLine>[]; pages: z.infer<typeof LabelledPage>[] };

const FOLDER = join(import.meta.dirname, '../../eval/tips');

const read = <T>(schema: z.ZodType<T>, file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

/** One half of the committed set, or a judged set of the same form in a folder of one's own. */
export const readSet = (half: string, folder = FOLDER): TipSet => ({
  lessons: read(LessonLine, join(folder, `lessons-${half}.jsonl`)),
  pages: read(LabelledPage, join(folder, `pages-${half}.jsonl`)),
});
