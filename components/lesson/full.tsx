import { problemSentence } from '../ui/problem-sentence.ts';

/** Stands where more could be added, were there room. */
export const Full = ({ most }: { most: number }) => (
  <p className="text-12 text-muted">{problemSentence({ kind: 'too-many', max: most })}</p>
);
