import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { basisPoints } from '#shared/values/basis-points.ts';
import { plainPercent } from '#shared/values/percent.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { PanelProps } from './panel-props.ts';
import { useSetWeights } from './kpis-data.ts';
import { readShare } from './percent-field.tsx';
import { PercentTable } from './percent-table.tsx';
import { useRefused } from './use-refused.ts';

/** How much each KPI counts in the programme's score: all of them at once. */
export function WeightsDrawer({ book: { kpis }, address }: PanelProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(kpis.map(({ id, weightBp }) => [id, plainPercent(basisPoints(weightBp))])),
  );
  const { mutate, error, isPending } = useSetWeights();
  const refused = useRefused(error, []);
  const weights = kpis.flatMap(({ id }) => {
    const weight = readShare(texts[id] ?? '');
    return weight === null ? [] : [{ id, weightBp: basisPoints(weight) }];
  });
  const isReadable = weights.length === kpis.length;
  const save = () => {
    if (isReadable && !isPending) mutate({ weights }, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t('kpis.weights.title')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={isReadable ? refused.ofForm : t('kpis.shares.unreadable')}
          action={t('kpis.weights.save')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={save}
        />
      }
    >
      <p className="tz-field-help">{t('kpis.weights.help')}</p>
      <PercentTable
        head={t('kpis.one')}
        shareHead={t('kpis.page.facts.weight')}
        mayBeEmpty={false}
        disabled={readOnly}
        rows={kpis.map(({ id, name }) => ({
          id,
          name,
          label: t('kpis.weights.of', { replace: { name } }),
          text: texts[id] ?? '',
        }))}
        onChange={(id, text) => setTexts((before) => ({ ...before, [id]: text }))}
      />
    </Drawer>
  );
}
