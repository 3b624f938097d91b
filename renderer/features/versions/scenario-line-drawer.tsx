import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import type { VersionLine, VersionLineInput } from '#shared/domain/versions/version.ts';
import { ScenarioLineFields } from './scenario-line-fields.tsx';
import { ScenarioPhasing } from './scenario-phasing.tsx';
import { useRefusals } from './use-refusals.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { useChangeScenarioLine, useRemoveScenarioLines } from './versions-data.ts';

type Props = {
  readonly sheet: VersionSheet;
  readonly lineId: string | undefined;
  readonly canChange: boolean;
  readonly address: VersionsAddress;
};

/** A line of a version: what is known of it, and in a scenario its plan laid over the months. */
export function ScenarioLineDrawer({ sheet, lineId, canChange, address }: Props) {
  const { t } = useTranslation();
  const line = sheet.lines.find(({ id }) => id === lineId);
  if (line === undefined) {
    return (
      <Drawer title={t('common.word.line')} onClose={address.close}>
        <EmptyState title={t('versions.line.missing')} />
      </Drawer>
    );
  }
  const category = sheet.categories.find(({ id }) => id === line.categoryId);
  return (
    <Drawer
      title={line.name}
      context={category !== undefined && <Swatch hue={category.hue} name={category.name} />}
      onClose={address.close}
      footer={canChange && <RemoveLine sheet={sheet} line={line} onRemoved={address.close} />}
    >
      <p className="tz-field-help tz-version-help">
        {t(
          line.gone ? 'versions.line.gone' : line.added ? 'versions.line.onlyHere' : 'versions.line.fromPlan',
        )}
      </p>
      {line.added && <Details sheet={sheet} line={line} canChange={canChange} />}
      {canChange && (
        <Section title={t('budget.line.phasing')}>
          <ScenarioPhasing sheet={sheet} line={line} />
        </Section>
      )}
    </Drawer>
  );
}

type LineProps = { readonly sheet: VersionSheet; readonly line: VersionLine };

/** Each field is taken when it is left. */
function Details({ sheet, line, canChange }: LineProps & Pick<Props, 'canChange'>) {
  const { mutate, error } = useChangeScenarioLine();
  const refusals = useRefusals(error, ['name', 'categoryId', 'kind', 'vendor', 'note']);
  const change = (part: Partial<VersionLineInput>) =>
    mutate({ id: sheet.version.id, lineId: line.id, change: part });
  return (
    <ScenarioLineFields
      value={line}
      when="leaving"
      categories={sheet.categories}
      errorAt={refusals.at}
      disabled={!canChange}
      onChange={change}
    />
  );
}

/** Can be undone, so that it asks nothing. */
function RemoveLine({ sheet, line, onRemoved }: LineProps & { readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useRemoveScenarioLines();
  return (
    <Button
      danger
      loading={isPending}
      onClick={() => mutate({ id: sheet.version.id, lineIds: [line.id] }, { onSuccess: onRemoved })}
    >
      {t('versions.line.remove')}
    </Button>
  );
}
