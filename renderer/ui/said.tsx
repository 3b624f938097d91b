import { Trans, useTranslation } from 'react-i18next';
import type { ParseKeys } from 'i18next';

type Props = {
  readonly text: ParseKeys;
  readonly values?: Readonly<Record<string, string | number>>;
};

const components = { b: <b /> };

/** A text with emphasis: `<b>…</b>` in the message stands for weight. Values are never read as markup. */
export function Said({ text, values }: Props) {
  const { t } = useTranslation();
  return <Trans t={t} i18nKey={text} values={values} components={components} />;
}
