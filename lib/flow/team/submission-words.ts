import { contentHash } from '../../hash/content-hash.ts';
import { meaningHash } from '../../hash/meaning-hash.ts';
import type { Drafted } from '../../model/drafted.ts';
import type { LessonContent } from '../../model/lesson.ts';

/** `found`: where the person's browsers found the excerpts. */
export type SubmissionWords = {
  content: LessonContent;
  drafted?: Drafted | undefined;
  found: { excerpt: string; at: number }[];
};

/** What a submission says of the revision it puts forward, as the wire has it. */
export const submissionWords = ({ content, drafted, found }: SubmissionWords) => ({
  content,
  contentHash: contentHash(content),
  meaningHash: meaningHash(content),
  found,
  ...(drafted === undefined ? {} : { drafted }),
});
