import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { RiskLinkTo } from '#renderer/ui/risk-link.tsx';
import { riskLinkKindSchema } from '#shared/domain/risks/risk.ts';
import type { NamedLink } from './risk-draft.ts';
import { useFoundRecords } from './risks-data.ts';

type Props = {
  readonly links: readonly NamedLink[];
  readonly disabled: boolean;
  readonly onChange: (links: readonly NamedLink[]) => void;
};

/** What the risk hangs on; further records are found by their names. */
export function RiskLinks({ links, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <AddLink links={links} disabled={disabled} onChange={onChange} />
      {links.length > 0 && (
        <ul className="tz-risk-links">
          {links.map((link) => {
            const name = link.name ?? t('risks.form.goneLink');
            return (
              <li key={`${link.kind} ${link.recordId}`}>
                <span className="tz-risk-link-kind">{t(`risks.link.${link.kind}`)}</span>
                {link.name === null ? <span>{name}</span> : <RiskLinkTo link={link}>{name}</RiskLinkTo>}
                <IconButton
                  icon="close"
                  label={t('risks.form.removeLink', { replace: { name } })}
                  disabled={disabled}
                  onClick={() => onChange(links.filter((one) => one !== link))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function AddLink({ links, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useFoundRecords(useDeferredValue(text.trim())).data ?? [];
  const offered = found.flatMap(({ kind, id, name, context }) => {
    const linkKind = riskLinkKindSchema.options.find((one) => one === kind);
    const isLinked = links.some(({ recordId }) => recordId === id);
    return linkKind === undefined || isLinked ? [] : [{ kind: linkKind, recordId: id, name, context }];
  });
  const add = (recordId: string) => {
    const chosen = offered.find((one) => one.recordId === recordId);
    if (chosen === undefined) return;
    onChange([...links, { kind: chosen.kind, recordId, name: chosen.name }]);
    setText('');
  };
  return (
    <FormField label={t('risks.form.links')} optional>
      {(field) => (
        <Select
          id={field.id}
          aria-describedby={field['aria-describedby']}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          value={null}
          disabled={disabled}
          placeholder={t('risks.form.linkHint')}
          notFoundContent={text.trim() === '' ? t('risks.form.linkHint') : t('risks.form.nothingFound')}
          options={offered.map(({ kind, recordId, name, context }) => ({
            value: recordId,
            label: [t(`risks.link.${kind}`), name, context].filter((part) => part !== '').join(' · '),
          }))}
          onChange={(chosen: string | null) => chosen !== null && add(chosen)}
        />
      )}
    </FormField>
  );
}
