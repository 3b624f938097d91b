import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelText, recordText, refusalText } from './label-text.ts';
import { useFormats } from './use-formats.ts';

/** Labels and refusals of the service as sentences in the reader's language. */
export function useLabelText() {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => ({
      label: (label: Parameters<typeof labelText>[0]) => labelText(label, t, formats),
      record: (record: Parameters<typeof recordText>[0]) => recordText(record, t, formats),
      refusal: (refusal: Parameters<typeof refusalText>[0]) => refusalText(refusal, t, formats),
    }),
    [t, formats],
  );
}
