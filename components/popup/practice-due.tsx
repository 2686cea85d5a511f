import { fetching, useFetched } from '../ui/use-fetched.ts';
import type { PopupPort } from './port.ts';

// What is due is counted by the scheduler, which the popup's first picture does not wait for.
const line = fetching(async () => (await import('../practice/popup-line.tsx')).PopupLine);

/** What is due today, once that is known. */
export function PracticeDue({ port }: { port: PopupPort }) {
  const PopupLine = useFetched(line);
  return PopupLine === null ? null : <PopupLine onStart={() => port.openPage('timeline', '#practice')} />;
}
