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

const LOOKS = 20;

/** Whether settings opened anew have the browser's own model chosen. */
async function isKept({ driven, text }: Rig): Promise<boolean> {
  const settings = await driven.openPage('options.html#drafting');
  const chosen = (key: string) => settings.getByRole('radio', { name: text(key) });
  try {
    await chosen('settings.drafting.embedded').waitFor();
    const own = chosen('settings.drafting.built_in');
    return (await own.isVisible()) && (await own.isChecked());
  } finally {
    await settings.close();
  }
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
    const [download, failed] = [button('settings.drafting.download'), settings.getByRole('alert')];
    const ready = button('settings.drafting.try');
    await download.or(ready).first().waitFor();
    if (await download.isVisible()) await download.click();
    await failed.or(ready).first().waitFor();
    if (await failed.isVisible())
      return `${await browserOf(rig)} could not get its model: ${await failed.textContent()}`;
    // "Try it" of the drafter before stands there until the choice is kept.
    for (let look = 0; look < LOOKS; look++) if (await isKept(rig)) return null;
    throw new Error('the choice of the browser’s own model was not kept');
  } finally {
    await settings.close();
  }
}
