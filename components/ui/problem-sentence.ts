import type { Problem } from '../../lib/model/problem.ts';
import { formatDateTime, formatNumber, keyPart, t } from '../../lib/platform/i18n.ts';
import { unreachable } from '../unreachable.ts';

/** What happened, what was kept and what to do, in the person's language. */
export function problemSentence(problem: Problem): string {
  switch (problem.kind) {
    case 'page-refused':
      return t(`problem.page_refused.${keyPart(problem.why)}`);
    case 'text-too-long':
      return t('problem.text_too_long', [formatNumber(problem.max)]);
    case 'too-many':
      return t('problem.too_many', [formatNumber(problem.max)]);
    case 'text-refused':
      return t(`problem.text_refused.${keyPart(problem.why)}`);
    case 'not-found':
      return t(`problem.not_found.${keyPart(problem.what)}`);
    case 'word-refused':
      return t(`problem.word_refused.${keyPart(problem.why)}`);
    case 'restore-refused':
      return t(`problem.restore_refused.${keyPart(problem.why)}`);
    case 'not-kept':
      return t(`problem.not_kept.${keyPart(problem.why)}`);
    case 'skill-limit':
      return t('problem.skill_limit', [formatNumber(problem.max)]);
    case 'skill-name-taken':
      return t('problem.skill_name_taken', [problem.name]);
    case 'import-unreadable':
      return t(`problem.import_unreadable.${keyPart(problem.why)}`);
    case 'import-newer':
      return t('problem.import_newer', [formatNumber(problem.version)]);
    case 'import-invalid':
      return t('problem.import_invalid', [problem.where]);
    case 'erase-unfinished':
      return problem.sites.length === 0
        ? t('problem.erase_unfinished.other')
        : t('problem.erase_unfinished.sites', [problem.sites.join(', ')]);
    case 'unexpected':
      return t('problem.unexpected', [problem.detail]);
    case 'endpoint-refused':
      return t('problem.endpoint_refused', [problem.origin]);
    case 'endpoint-unreachable':
      return t('problem.endpoint_unreachable', [problem.origin]);
    case 'endpoint-key':
      return t('problem.endpoint_key', [problem.origin]);
    case 'endpoint-forbidden':
      return t(`problem.endpoint_forbidden.${keyPart(problem.why)}`);
    case 'endpoint-model':
      return t('problem.endpoint_model', [problem.model]);
    case 'endpoint-busy':
      return t('problem.endpoint_busy', [formatDateTime(problem.until)]);
    case 'endpoint-failed':
      return t('problem.endpoint_failed', [String(problem.status)]);
    case 'endpoint-too-small':
      return t('problem.endpoint_too_small', [formatNumber(problem.needs), formatNumber(problem.context)]);
    case 'team-server':
      return t(`problem.team_server.${keyPart(problem.why)}`, [problem.origin]);
    case 'connect-code':
      return t(`problem.connect_code.${keyPart(problem.why)}`);
    case 'recovery-code':
      return t(`problem.recovery_code.${keyPart(problem.why)}`);
    case 'team-ended':
      return t(`problem.team_ended.${keyPart(problem.why)}`);
    case 'team-model-missing':
      return t('problem.team_model_missing', [problem.team]);
    case 'submit-refused':
      return t(`problem.submit_refused.${keyPart(problem.why)}`);
    case 'pairing':
      return t(`problem.pairing.${keyPart(problem.why)}`);
    case 'team-asks':
    case 'team-missing':
    case 'key-changed':
    case 'endpoint-address':
    case 'endpoint-missing':
    case 'endpoint-filtered':
    case 'endpoint-cut':
    case 'endpoint-refusal':
    case 'endpoint-not-json':
    case 'endpoint-html':
    case 'endpoint-endless':
    case 'endpoint-stalled':
    case 'nothing-held':
    case 'model-unavailable':
    case 'ask-first':
    case 'no-grant':
    case 'nothing-selected':
    case 'selection-in-frame':
    case 'panel-closed':
    case 'page-gone':
    case 'capture-expired':
    case 'reading-broken-off':
    case 'text-empty':
    case 'lesson-incomplete':
    case 'storage-full':
    case 'storage-unavailable':
    case 'storage-newer':
    case 'message-refused':
    case 'cancelled':
      return t(`problem.${keyPart(problem.kind)}`);
    default:
      return unreachable(problem);
  }
}
