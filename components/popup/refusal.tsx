import { Info } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { unreachable } from '../unreachable.ts';
import type { PopupRefusal } from './port.ts';

/** Why the page cannot be captured and what to do instead. */
export function refusalSentence(why: PopupRefusal): string {
  switch (why) {
    case 'browser-page':
      return t('popup.refused.browser_page');
    case 'own-page':
      return t('popup.refused.own_page');
    case 'store':
      return t('popup.refused.store');
    case 'pdf':
      return t('popup.refused.pdf');
    case 'editing':
      return t('popup.refused.editing');
    case 'other-page':
      return t('popup.refused.other_page');
    case 'editor-only':
      return t('popup.refused.editor_only');
    case 'file':
      return t('popup.refused.file');
    case 'not-html':
      return t('popup.refused.not_html');
    case 'closed':
      return t('popup.refused.closed');
    case 'empty':
      return t('popup.refused.empty');
    default:
      return unreachable(why);
  }
}

/** The sentence in its box. */
export function Refusal({ why }: { why: PopupRefusal }) {
  return (
    <div className="flex items-start gap-2 rounded-card bg-sunken px-3 py-2.5">
      <Icon of={Info} className="mt-px text-muted" />
      <p className="text-pretty">{refusalSentence(why)}</p>
    </div>
  );
}
