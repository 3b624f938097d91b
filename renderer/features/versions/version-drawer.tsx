import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { editable, removable } from '#shared/domain/versions/scenario-rules.ts';
import type { VersionRow } from '#shared/domain/versions/version-sheet.ts';
import type { Fen } from '#shared/values/money.ts';
import { useRefusals } from './use-refusals.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { useChangeVersion, useRemoveVersion } from './versions-data.ts';

type Props = { readonly version: VersionRow; readonly address: VersionsAddress };

/** A version's name, note and total, and where it comes from. */
export function VersionDrawer({ version, address }: Props) {
  const { t } = useTranslation();
  const isScenario = version.kind === 'scenario';
  return (
    <Drawer
      title={version.name}
      context={t(`versions.kind.${version.kind}`)}
      onClose={address.close}
      footer={<RemoveVersion version={version} onRemoved={address.backToList} />}
    >
      <Details version={version} />
      {isScenario && <Total key={version.totalFen} version={version} />}
      <Section title={t('versions.details.facts')}>
        <Facts version={version} />
      </Section>
    </Drawer>
  );
}

/** Each field is taken when it is left. */
function Details({ version }: Pick<Props, 'version'>) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate, error } = useChangeVersion();
  const refusals = useRefusals(error, ['name', 'note']);
  const [isBlank, setBlank] = useState(false);
  const rename = (name: string) => {
    setBlank(name === '');
    if (name !== '') mutate({ id: version.id, change: { name } });
  };
  return (
    <>
      <TextField
        label={t('versions.form.name')}
        value={version.name}
        when="leaving"
        error={isBlank ? t('refusal.name-empty') : refusals.at('name')}
        disabled={readOnly}
        onChange={rename}
      />
      <TextField
        label={t('versions.form.note')}
        value={version.note}
        when="leaving"
        rows={3}
        error={refusals.at('note')}
        disabled={readOnly}
        onChange={(note) => mutate({ id: version.id, change: { note } })}
      />
    </>
  );
}

function Total({ version }: Pick<Props, 'version'>) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [totalFen, setTotalFen] = useState<Fen | null>(version.totalFen);
  const { mutate, error, isPending } = useChangeVersion();
  const refusals = useRefusals(error, ['totalFen']);
  const isFixed = readOnly || editable(version, version.request).kind === 'refused';
  const isSame = totalFen === null || totalFen === version.totalFen;
  return (
    <Section title={t('versions.list.total')}>
      <div className="tz-version-total">
        <AmountInput
          label={t('versions.details.total')}
          value={totalFen}
          onChange={setTotalFen}
          error={refusals.at('totalFen')}
          disabled={isFixed}
        />
        <div className="tz-form-act">
          <FormFault sentence={refusals.ofForm} />
          <Button
            disabled={isFixed || isSame}
            loading={isPending}
            onClick={() => totalFen !== null && mutate({ id: version.id, change: { totalFen } })}
          >
            {t('versions.details.applyTotal')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Facts({ version }: Pick<Props, 'version'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { origin, madeAt, madeBy, approvedAt, promotedAt, request } = version;
  const at = madeAt === null ? '' : formats.instant(madeAt);
  return (
    <ul className="tz-version-facts">
      <li>
        {origin.kind === 'current'
          ? t('versions.details.originCurrent')
          : t('versions.details.origin', { replace: { from: origin.name } })}
      </li>
      <li>{madeBy === null ? at : t('versions.details.made', { replace: { person: madeBy, at } })}</li>
      {approvedAt !== null && (
        <li>{t('versions.details.approved', { replace: { at: formats.instant(approvedAt) } })}</li>
      )}
      {promotedAt !== null && (
        <li>{t('versions.details.promoted', { replace: { at: formats.instant(promotedAt) } })}</li>
      )}
      {request !== null && (
        <li>
          <Link to="/budget/requests" search={{ request: request.id }}>
            {t('versions.details.request', {
              replace: { number: request.number, state: t(`requests.state.${request.state}`) },
            })}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Can be undone, so that it asks nothing. */
function RemoveVersion({
  version,
  onRemoved,
}: {
  readonly version: VersionRow;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate, isPending } = useRemoveVersion();
  return (
    <Button
      danger
      disabled={readOnly || removable(version, version.request).kind === 'refused'}
      loading={isPending}
      onClick={() => mutate({ id: version.id }, { onSuccess: onRemoved })}
    >
      {t('versions.action.remove')}
    </Button>
  );
}
