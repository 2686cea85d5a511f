import { demoPages } from '../../../../demo/pages.ts';
import { startOf } from '../../../../scripts/browser/texts.ts';
import { enable } from '../sites.ts';
import type { Tour } from './screen.ts';

/** An enabled site in the popup and in the settings; off again afterwards. */
export async function theSites({ driven, text, visit, see }: Tour): Promise<void> {
  const popup = await enable(driven, await visit(demoPages[0].path), text);
  await see({ name: 'popup-site', page: popup });
  await popup.close();
  const settings = await driven.openPage('options.html#sites');
  const off = settings.getByRole('button', { name: startOf(text, 'site.turn_off_on') });
  await off.waitFor();
  await see({ name: 'settings-site', page: settings });
  await off.click();
  await settings.getByText(text('site.none')).waitFor();
  await settings.close();
}
