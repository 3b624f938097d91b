import { useTranslation } from 'react-i18next';
import { kolFieldSchema } from '#shared/domain/import/kol-mapping.ts';
import { kpiFieldSchema } from '#shared/domain/import/kpi-mapping.ts';
import { resultFieldSchema } from '#shared/domain/import/result-mapping.ts';
import type { TableKind } from '#shared/domain/import/table-import.ts';
import type { FieldName } from './table-mapping.ts';

/** What the fields of a kind of table are called. */
export function useFieldName(kind: TableKind): (field: FieldName) => string {
  const { t } = useTranslation();
  return (field) => {
    if (kind === 'kols') {
      const known = kolFieldSchema.safeParse(field);
      return known.success ? t(`tableImports.kolField.${known.data}`) : field;
    }
    if (kind === 'results') {
      const known = resultFieldSchema.safeParse(field);
      return known.success ? t(`tableImports.resultField.${known.data}`) : field;
    }
    const known = kpiFieldSchema.safeParse(field);
    return t(`tableImports.kpiField.${known.success ? known.data : 'periodColumn'}`);
  };
}
