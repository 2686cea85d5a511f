import { t } from '../../lib/platform/i18n.ts';

/** The host of an address as people know it; "own words" where there is no page. */
export function siteOf(address: string): string {
  if (address === '') return t('timeline.own_words');
  return URL.parse(address)?.host.replace(/^www\./, '') ?? address;
}
