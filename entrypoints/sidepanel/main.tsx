import '../../lib/platform/strict-csp.ts';
import { browser } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { ports } from '../../lib/flow/ports.ts';
import { panelPort } from './port.ts';

const { id } = await browser.windows.getCurrent();
await mount(<Panel port={panelPort(id ?? browser.windows.WINDOW_ID_CURRENT)} />, ports);
