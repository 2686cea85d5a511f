import { mount } from '../../components/mount.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { ports } from '../../lib/flow/ports.ts';
import { tabOfPopup } from '../../lib/platform/tabs.ts';
import { popupPort } from './port.ts';

await mount(
  tabOfPopup().then((tab) => <Popup port={popupPort(tab)} />),
  ports,
);
