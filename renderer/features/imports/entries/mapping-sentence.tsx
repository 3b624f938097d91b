import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import type { ImportMapping } from '#shared/domain/import/import.ts';
import type { FoundFile } from './import-session.ts';
import { type LineFrom, missingOf } from './mapping.ts';

type Props = {
  readonly mapping: ImportMapping;
  readonly lineFrom: LineFrom;
  readonly found: FoundFile;
};

/** Whether the file can be read as it is mapped now. */
export function MappingSentence({ mapping, lineFrom, found }: Props) {
  const { t } = useTranslation();
  const { day, amount, line } = mapping.columns;
  const { headers } = found.source;
  const missing = missingOf(mapping, lineFrom);
  if (missing.length > 0) {
    const what = missing.map((name) => t(`imports.missingName.${name}`)).join(t('common.separator.list'));
    return <Said text="imports.mapping.open" values={{ what }} />;
  }
  const values = {
    day: headers[day ?? 0] ?? '',
    amount: headers[amount ?? 0] ?? '',
    line: headers[line ?? 0] ?? '',
  };
  return <Said text={`imports.mapping.${lineFrom}`} values={values} />;
}
