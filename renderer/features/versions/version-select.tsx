import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import type { VersionList } from '#shared/domain/versions/version-sheet.ts';
import { type VersionRef, versionRefSchema } from '#shared/domain/versions/version.ts';
import { useVersionWords } from './use-version-words.ts';

type Props = {
  readonly list: VersionList;
  readonly value: VersionRef;
  readonly error: string | null;
  readonly onChange: (ref: VersionRef) => void;
};

/** The plan, the baseline or a version, to make something from. */
export function VersionSelect({ list, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useVersionWords();
  const options = useMemo(() => choices(list), [choices, list]);
  return (
    <FormField label={t('versions.form.from')} error={error}>
      {(field) => (
        <Select
          id={field.id}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          options={options}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}

/** What the address gives, if it can be meant; the baseline in force under that name. */
export function refIn(list: VersionList, text: string | undefined): VersionRef {
  const ref = versionRefSchema.safeParse(text).data;
  if (ref === undefined || ref === 'current') return 'current';
  if (ref === list.baselineId) return 'baseline';
  const isKnown = ref === 'baseline' ? list.baselineId !== null : list.versions.some(({ id }) => id === ref);
  return isKnown ? ref : 'current';
}
