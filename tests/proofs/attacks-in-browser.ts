import { attacks } from '../attacks/all.ts';
import { PLANTED, tryInBrowser } from '../attacks/in-browser.ts';
import type { Proof } from './types.ts';

/**
 * Attack pages served over HTTP to one Chromium with the built extension and drafted by a server that obeys each of them;
 * the browser's own log says where it went meanwhile.
 */
export const attacksInBrowser: Proof = {
  rounds: attacks.length,
  unit: 'pages',
  async run({ rounds, seed, say }) {
    const turns = Array.from({ length: rounds }, (_, index) => (index + seed - 1) % attacks.length);
    const chosen = turns.flatMap((turn) => {
      const attack = attacks[turn];
      return attack === undefined ? [] : [{ attack, turn }];
    });
    const { outcomes, violations, requests, elsewhere } = await tryInBrowser(chosen, say);
    const leaks = elsewhere.filter((origin) => !PLANTED.includes(origin));
    const broken = [
      ...outcomes.flatMap(({ attack, variation, host, breaches, shown }) =>
        [...breaches.map(({ kind, where }) => `${kind} in ${where}`), ...shown].map(
          (what) => `${attack.family}, ${variation}, ${host}: ${what}`,
        ),
      ),
      ...violations,
      ...leaks.map((origin) => `the browser went to ${origin}`),
      ...PLANTED.filter((origin) => !elsewhere.includes(origin)).map((origin) => `the log missed ${origin}`),
    ];
    const unsafe = outcomes.filter(({ breaches, shown }) => breaches.length > 0 || shown.length > 0).length;
    const nothingHeld = outcomes.filter((outcome) => outcome.nothingHeld).length;
    return {
      rounds,
      seed,
      totals: {
        pages: outcomes.length,
        'nothing held': nothingHeld,
        unsafe,
        requests,
        elsewhere: leaks.length,
      },
      planted: Object.fromEntries(PLANTED.map((origin) => [origin, Number(elsewhere.includes(origin))])),
      broken,
    };
  },
};
