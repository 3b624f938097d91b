import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { PromotionView } from '#renderer/ui/promotion-view.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { VersionRow } from '#shared/domain/versions/version-sheet.ts';
import { PromotionSums } from './promotion-sums.tsx';
import { useRefusals } from './use-refusals.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { usePromoteScenario, usePromotion } from './versions-data.ts';

type Props = { readonly version: VersionRow; readonly address: VersionsAddress };

/** What a scenario would make of the plan, and its way to approval. */
export function PromoteDrawer({ version, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal } = useLabelText();
  const { moneyUnit } = useFormats();
  const [reason, setReason] = useState('');
  const { data } = usePromotion(version.id);
  const { mutate, error, isPending } = usePromoteScenario();
  const refusals = useRefusals(error, ['reason']);
  const problem = data?.problem ?? null;
  const waits = version.request?.state === 'submitted';
  return (
    <Drawer
      title={t('versions.promote.title')}
      context={version.name}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={refusals.ofForm ?? (problem === null ? undefined : refusal(problem))} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            disabled={readOnly || waits || problem !== null || data === undefined}
            loading={isPending}
            onClick={() => mutate({ id: version.id, reason }, { onSuccess: address.close })}
          >
            {t('versions.promote.submit')}
          </Button>
        </>
      }
    >
      <p className="tz-field-help tz-version-help">{t('versions.promote.help')}</p>
      <TextField
        label={t('versions.form.reason')}
        value={reason}
        when="typing"
        rows={3}
        error={refusals.at('reason')}
        disabled={readOnly || waits}
        onChange={setReason}
      />
      {data === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <Section title={t('versions.promote.changes')} unit={t(`common.unit.${moneyUnit}`)}>
          <PromotionSums promotion={data.promotion} />
          <PromotionView promotion={data.promotion} />
        </Section>
      )}
    </Drawer>
  );
}
