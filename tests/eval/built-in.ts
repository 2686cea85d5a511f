import type { Rig } from '../../scripts/browser/rig.ts';

/** A model of a few gigabytes is fetched first. */
const PATIENCE = 1_800_000;

/** The browser and the platform a run was on. */
export async function browserOf({ driven, own }: Rig): Promise<string> {
  const session = await driven.context.newCDPSession(own);
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return `${product.replace('Headless', '').replace('/', ' ')} on ${process.platform} ${process.arch}`;
}

/** Has the settings look for the browser's own model and chooses it, with its download; or tells why it cannot be run. */
export async function chooseBuiltIn(rig: Rig): Promise<string | null> {
  const { driven, text } = rig;
  const settings = await driven.openPage('options.html#drafting');
  settings.setDefaultTimeout(PATIENCE);
  const button = (key: string) => settings.getByRole('button', { name: text(key), exact: true });
  const [look, choice] = [
    button('settings.drafting.look_built_in'),
    settings.getByRole('radio', { name: text('settings.drafting.built_in') }),
  ];
  const none = settings.getByText(text('settings.drafting.no_built_in'));
  try {
    await look.or(none).or(choice).first().waitFor();
    if (await look.isVisible()) await look.click();
    await none.or(choice).first().waitFor();
    if (await none.isVisible()) return `${await browserOf(rig)} has no model of its own that can be used`;
    await choice.click();
    const [download, ready] = [button('settings.drafting.download'), button('settings.drafting.try')];
    await download.or(ready).first().waitFor();
    if (await download.isVisible()) await download.click();
    await ready.waitFor();
    return null;
  } finally {
    await settings.close();
  }
}
