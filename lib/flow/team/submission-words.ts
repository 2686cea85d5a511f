import { contentHash } from '../../hash/content-hash.ts';
import { meaningHash } from '../../hash/meaning-hash.ts';
import type { Drafted } from '../../model/drafted.ts';
import type { LessonContent } from '../../model/lesson.ts';

/** `found`: where this browser found the excerpts; left out, all of them, which it captured itself. */
export type SubmissionWords = {
  content: LessonContent;
  drafted?: Drafted | undefined;
  found?: { excerpt: string; at: number }[];
};

/** What a submission says of the revision it puts forward, as the wire has it. */
export const submissionWords = ({ content, drafted, found }: SubmissionWords) => ({
  content,
  contentHash: contentHash(content),
  meaningHash: meaningHash(content),
  found: found ?? content.excerpts.map(({ id, at }) => ({ excerpt: id, at })),
  ...(drafted === undefined ? {} : { drafted }),
});
