import { browser } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { askToPersist } from '../../lib/flow/ask-to-persist.ts';
import { ports } from '../../lib/flow/ports.ts';
import { tidyUp } from '../../lib/flow/tidy-up.ts';
import { followLessons } from '../../lib/flow/tips/follow-lessons.ts';
import { warmUp } from '../../lib/flow/warm-up.ts';
import { panelPort } from './port.ts';

/** The database opens meanwhile. */
async function panel() {
  const { id } = await browser.windows.getCurrent();
  return <Panel port={panelPort(id ?? browser.windows.WINDOW_ID_CURRENT)} />;
}

await mount(panel(), ports, {
  later: (deps) => {
    void warmUp();
    followLessons(deps);
    void tidyUp(deps);
    void askToPersist(deps, () => navigator.storage.persist());
  },
});
