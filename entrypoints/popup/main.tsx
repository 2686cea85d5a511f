import { mount } from '../../components/mount.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { ports } from '../../lib/flow/ports.ts';
import { frontTab } from '../../lib/platform/tabs.ts';
import { popupPort } from './port.ts';

await mount(
  frontTab().then((tab) => <Popup port={popupPort(tab)} />),
  ports,
);
