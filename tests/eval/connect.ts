import type { Rig } from '../../scripts/browser/rig.ts';
import { fillServer } from '../e2e/driver/model.ts';
import type { EvalServer } from './server.ts';

/** A check of a model on a small machine loads it first. */
const PATIENCE = 300_000;

/** Sets the server up in the settings as a person does, with its check, and has nothing asked before each sending. */
export async function connectServer({ driven, text }: Rig, server: EvalServer): Promise<void> {
  const { origin } = new URL(server.baseUrl);
  const settings = await fillServer(driven, text, { ...server, origin }, server);
  settings.setDefaultTimeout(PATIENCE);
  const named = (role: 'button' | 'combobox' | 'textbox', key: string) =>
    settings.getByRole(role, { name: text(key), exact: true });
  const save = named('button', 'settings.drafting.save');
  const list = named('combobox', 'settings.drafting.model');
  const free = named('textbox', 'settings.drafting.model');
  const alert = settings.getByRole('alert');
  const outcome = async (of: typeof save): Promise<void> => {
    await of.or(alert).first().waitFor();
    if (await alert.isVisible()) throw new Error((await alert.textContent()) ?? 'the server was refused');
  };
  await named('button', 'settings.drafting.check').click();
  await outcome(save.or(list).or(free));
  // A server with one model has had it checked already.
  if (!(await save.isVisible())) {
    if (await list.isVisible()) {
      await list.click();
      await settings.getByRole('option', { name: server.model, exact: true }).click();
    } else await free.fill(server.model);
    await named('button', 'settings.drafting.check_model').click();
    await outcome(save);
  }
  await settings.getByRole('checkbox', { name: text('settings.drafting.ask') }).setChecked(false);
  await save.click();
  await named('button', 'settings.drafting.change').waitFor();
  await settings.close();
}

/** Puts away what the panel says of a draft that did not come, so that it is not read as said of the next. */
export async function leaveStopped({ panel, text }: Rig): Promise<void> {
  const close = panel.getByRole('button', { name: text('ui.close'), exact: true });
  if (await close.isVisible()) await close.click();
}
