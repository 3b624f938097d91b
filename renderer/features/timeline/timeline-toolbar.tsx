import { Button, Checkbox, ConfigProvider, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColumnChooser } from '#renderer/ui/grid/column-chooser.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { barNames, showBars, useChartChoices } from './chart-choices.ts';
import type { TaskRow } from './plan-rows.ts';
import type { Catalogue, ComparedBaseline } from './timeline-data.ts';
import { type Grouping, groupingSchema, type Zoom, zoomSchema } from './timeline-search.ts';
import type { TimelineAddress } from './use-timeline-address.ts';

type Props = {
  readonly address: TimelineAddress;
  readonly baseline: ComparedBaseline;
  readonly catalogue: Catalogue;
  readonly rows: readonly TaskRow[];
  readonly grid: GridHandle | null;
};

export const FIRST_ZOOM: Zoom = 'week';

/** How the plan is looked at: zoom, what it is held against, what it is narrowed down to. All of it in the address. */
export function TimelineToolbar({ address, baseline, catalogue, rows, grid }: Props) {
  const { t } = useTranslation();
  const { search, change } = address;
  return (
    <search className="tz-plan-toolbar" aria-label={t('timeline.toolbar')}>
      <ConfigProvider componentSize="small">
        <Segmented
          label={t('timeline.zoom.label')}
          options={zoomSchema.options.map((value) => ({ value, label: t(`timeline.zoom.${value}`) }))}
          value={search.zoom ?? FIRST_ZOOM}
          onChange={(zoom) => change({ zoom })}
        />
        <BaselineSelect address={address} baseline={baseline} />
        <Select<Grouping | 'none'>
          aria-label={t('timeline.group.label')}
          className="tz-plan-group"
          value={search.group ?? 'none'}
          options={(['none', ...groupingSchema.options] as const).map((value) => ({
            value,
            label: t(`timeline.group.${value}`),
          }))}
          onChange={(group) => change({ group: group === 'none' ? undefined : group })}
        />
        <Filters address={address} catalogue={catalogue} rows={rows} />
        <div className="tz-plan-views">
          <BarsChooser />
          <ColumnChooser grid={grid} />
        </div>
      </ConfigProvider>
    </search>
  );
}

function BaselineSelect({ address, baseline }: Pick<Props, 'address' | 'baseline'>) {
  const { t } = useTranslation();
  if (baseline.all.length === 0) return null;
  return (
    <Select<string>
      aria-label={t('timeline.baseline.label')}
      className="tz-plan-baseline"
      popupMatchSelectWidth={false}
      value={baseline.chosen?.id ?? 'none'}
      options={[
        ...baseline.all.map(({ id, name }) => ({
          value: id,
          label: t('timeline.baseline.option', { replace: { name } }),
        })),
        { value: 'none', label: t('timeline.baseline.none') },
      ]}
      onChange={(chosen) =>
        address.change({ baseline: baseline.all.find(({ id }) => id === chosen)?.id ?? 'none' })
      }
    />
  );
}

function Filters({ address, catalogue, rows }: Pick<Props, 'address' | 'catalogue' | 'rows'>) {
  const { t } = useTranslation();
  const { search, change, isNarrowed, showAll } = address;
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<FilterFields address={address} catalogue={catalogue} rows={rows} />}
      >
        <Button icon={<Icon name="filter" size={14} />}>{t('timeline.filter.label')}</Button>
      </Popover>
      <Checkbox
        checked={search.critical === true}
        onChange={({ target }) => change({ critical: target.checked ? true : undefined })}
      >
        {t('timeline.filter.critical')}
      </Checkbox>
      {isNarrowed && (
        <Button type="link" onClick={showAll}>
          {t('timeline.filter.showAll')}
        </Button>
      )}
    </>
  );
}

function FilterFields({ address, catalogue, rows }: Pick<Props, 'address' | 'catalogue' | 'rows'>) {
  const { t } = useTranslation();
  const { search, change } = address;
  const phases = rows.filter(({ kind, level }) => kind === 'phase' && level === 0);
  const named = <Id extends string>(list: readonly { readonly id: Id; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const common = { allowClear: true, className: 'tz-plan-filter', popupMatchSelectWidth: false } as const;
  return (
    <fieldset className="tz-column-list">
      <legend className="tz-spoken">{t('timeline.filter.label')}</legend>
      <Select
        {...common}
        aria-label={t('timeline.column.department')}
        placeholder={t('timeline.filter.department')}
        value={search.department ?? null}
        options={named(catalogue.departments)}
        onChange={(department) => change({ department: department ?? undefined })}
      />
      <Select
        {...common}
        aria-label={t('timeline.column.owner')}
        placeholder={t('timeline.filter.owner')}
        value={search.owner ?? null}
        options={named(catalogue.people)}
        onChange={(owner) => change({ owner: owner ?? undefined })}
      />
      <Select
        {...common}
        aria-label={t('timeline.filter.phaseLabel')}
        placeholder={t('timeline.filter.phase')}
        value={search.phase ?? null}
        options={phases.map(({ id, task }) => ({ value: id, label: task.name }))}
        onChange={(phase) => change({ phase: phase ?? undefined })}
      />
      {(['late', 'soon'] as const).map((name) => (
        <Checkbox
          key={name}
          checked={search[name] === true}
          onChange={({ target }) => change({ [name]: target.checked ? true : undefined })}
        >
          {t(`timeline.filter.${name}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function BarsChooser() {
  const { t } = useTranslation();
  const bars = useChartChoices((choices) => choices.bars);
  const list = (
    <fieldset className="tz-column-list">
      <legend className="tz-spoken">{t('timeline.bars.label')}</legend>
      {barNames.map((name) => (
        <Checkbox key={name} checked={bars[name]} onChange={({ target }) => showBars(name, target.checked)}>
          {t(`timeline.bars.${name}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button size="small" icon={<Icon name="chart" size={14} />}>
        {t('timeline.bars.button')}
      </Button>
    </Popover>
  );
}
