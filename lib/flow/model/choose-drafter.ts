import type { Capture } from '../../model/capture.ts';
import { ok, type Result, unreachable } from '../../model/result.ts';
import type { Deps, DraftWish, Prefs } from '../deps.ts';
import { driveBuiltIn } from './drive-built-in.ts';
import { driveServer } from './drive-server.ts';
import type { Driving } from './driving.ts';

/** The driver a person prefers; what they typed themselves no model is asked about. */
async function preferred({ prefs }: Deps, { change }: DraftWish): Promise<Prefs['drafter']> {
  if (change !== undefined) return 'embedded';
  return prefs.get().then(
    ({ drafter }) => drafter,
    () => 'embedded',
  );
}

/** The driver a draft is made with. Problems: `ask-first`, `model-unavailable`, those of a server that cannot be asked. */
export async function chooseDrafter(deps: Deps, capture: Capture, wish: DraftWish): Promise<Result<Driving>> {
  const name = wish.drafter ?? (await preferred(deps, wish));
  switch (name) {
    case 'embedded':
      return ok({
        drafter: (await import('../../draft/embedded.ts')).embedded,
        ended: async () => undefined,
      });
    case 'openai':
    case 'team':
      return driveServer(deps, capture, wish, name);
    case 'built-in':
      return driveBuiltIn(deps, capture, wish);
    default:
      return unreachable(name);
  }
}
