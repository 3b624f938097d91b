import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '#renderer/ui/day-field.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { DeliverableId, DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Day } from '#shared/values/day.ts';
import { useDeliverableResults } from './kols-data.ts';
import { ResultsForm } from './results-form.tsx';

type Props = {
  readonly page: KolPage;
  readonly deliverableId: DeliverableId | undefined;
  readonly today: Day;
  readonly onClose: () => void;
};

/** What was measured of a published piece on a day, typed by hand. */
export function ResultsDrawer({ page: { kol, deliverables }, deliverableId, today, onClose }: Props) {
  const { t } = useTranslation();
  const published = deliverables.filter(({ publishedOn }) => publishedOn !== null);
  const [chosen, setChosen] = useState(deliverableId);
  const [day, setDay] = useState<Day | null>(today);
  const row = published.find(({ id }) => id === chosen) ?? published.at(-1);
  const { data } = useDeliverableResults(row?.id);
  if (row === undefined) {
    return (
      <Drawer title={t('kols.results.title')} context={kol.name} onClose={onClose}>
        <EmptyState title={t('kols.results.nonePublished')} />
      </Drawer>
    );
  }
  const head = (
    <>
      <PieceField row={row} rows={published} onChange={setChosen} />
      <DayField label={t('kols.results.day')} value={day} onChange={setDay} />
    </>
  );
  if (data === undefined) {
    return (
      <Drawer title={t('kols.results.title')} context={kol.name} onClose={onClose}>
        {head}
        <Skeleton rows={6} />
      </Drawer>
    );
  }
  const known = data.results.find((result) => result.day === day);
  return (
    <ResultsForm
      key={`${row.id}-${day ?? ''}-${known?.id ?? ''}`}
      deliverableId={row.id}
      day={day}
      known={known}
      context={kol.name}
      onClose={onClose}
    >
      {head}
    </ResultsForm>
  );
}

type PieceProps = {
  readonly row: DeliverableRow;
  readonly rows: readonly DeliverableRow[];
  readonly onChange: (id: DeliverableId) => void;
};

function PieceField({ row, rows, onChange }: PieceProps) {
  const { t } = useTranslation();
  return (
    <FormField label={t('kols.word.deliverable')}>
      {({ id }) => (
        <Select
          id={id}
          value={row.id}
          options={rows.map((piece) => ({ value: piece.id, label: piece.title }))}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}
