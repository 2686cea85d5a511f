import { t } from '../../lib/platform/i18n.ts';
import { TextField } from '../ui/text-field.tsx';

/** A page named by hand, where the browser does not tell which one is in front. */
export type NamedPage = { address: string; title: string };

export type PageErrors = { address: string | null; title: string | null };

/** What is wrong with an address; null for a whole one of the web. */
export const addressError = (address: string): string | null =>
  /^https?:\/\//i.test(address.trim()) && URL.canParse(address.trim())
    ? null
    : t('lesson.used.address_wrong');

/** What is wrong with a page named by hand; both null when it can be logged. */
export const pageErrors = ({ address, title }: NamedPage): PageErrors => ({
  address: addressError(address),
  title: title.trim() === '' ? t('lesson.used.title_missing') : null,
});

/** Address and name of a page, each with its own error. */
export function PageFields(props: {
  page: NamedPage;
  onChange: (page: NamedPage) => void;
  errors: PageErrors | null;
}) {
  const { page, onChange, errors } = props;
  return (
    <>
      <TextField
        label={t('lesson.used.address')}
        type="url"
        placeholder="https://"
        value={page.address}
        onChange={(address) => onChange({ ...page, address })}
        error={errors?.address}
        maxLength={2_000}
      />
      <TextField
        label={t('lesson.used.title')}
        value={page.title}
        onChange={(title) => onChange({ ...page, title })}
        error={errors?.title}
        maxLength={1_000}
      />
    </>
  );
}
