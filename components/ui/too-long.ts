import { problemSentence } from './problem-sentence.ts';

/** That a text is longer than its field may have; null while it is not. The browser itself would cut a paste without a word. */
export const tooLong = (value: string, max: number | undefined): string | null =>
  max === undefined || value.length <= max ? null : problemSentence({ kind: 'text-too-long', max });
