import { mount } from '../../components/mount.tsx';
import { askTimeline } from '../../components/timeline/ask-timeline.ts';
import { TimelinePage } from '../../components/timeline/timeline-page.tsx';
import { ports } from '../../lib/flow/ports.ts';
import { download } from '../../lib/platform/download.ts';
import { wordsKept } from '../../lib/platform/words-kept.ts';

await mount(<TimelinePage download={download} words={wordsKept('page')} />, ports, { first: askTimeline });
