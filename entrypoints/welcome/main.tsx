import { mount } from '../../components/mount.tsx';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { ports } from '../../lib/flow/ports.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';

await mount(<WelcomePage port={{ openSample: () => void openOwnPage('sample') }} />, ports);
