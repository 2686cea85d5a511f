import { cloudIssues, cloudPages, serverIssues, serverPages } from '../content/all.ts';
import type { Answer } from './answer.ts';
import { trackerApi } from './tracker.ts';
import { wikiCloudApi } from './wiki-cloud.ts';
import { wikiServerApi } from './wiki-server.ts';

/** What the products' APIs of the invented company answer; null for what is no part of them. */
export const apiAnswer = (url: URL): Answer | null =>
  wikiCloudApi(cloudPages, url) ??
  wikiServerApi(serverPages, url) ??
  trackerApi({ cloud: cloudIssues, server: serverIssues }, url);
