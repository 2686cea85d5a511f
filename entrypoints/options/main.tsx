import { mount } from '../../components/mount.tsx';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { ports } from '../../lib/flow/ports.ts';
import { settingsPort } from './port.ts';

await mount(<SettingsPage port={settingsPort} />, ports);
