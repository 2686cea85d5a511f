import { t } from '../../lib/platform/i18n.ts';
import { useSay } from '../ui/toast.tsx';

type Copy = {
  text: string;
  /** The same as rich text, where there is one. */
  html: string | null;
  /** What is said once it is copied. */
  done: string;
};

async function toClipboard(text: string, html: string | null): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (type: string, words: string) => new Blob([words], { type });
  const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

/** Copies words and says so, or that the browser refused. */
export function useCopy(): (copy: Copy) => Promise<void> {
  const say = useSay();
  return async ({ text, html, done }) => {
    try {
      await toClipboard(text, html);
      say.done(done);
    } catch {
      // The browser refuses where the page has no focus or a policy forbids it.
      say.done(t('lesson.copy_refused'));
    }
  };
}
