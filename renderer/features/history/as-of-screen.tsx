import './history.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { instantOf, type Instant } from '#shared/values/instant.ts';
import { AsOfGrid } from './as-of-grid.tsx';
import { AsOfSentence } from './as-of-sentence.tsx';
import { useFacets } from './history-data.ts';
import type { AsOfSearch } from './history-search.ts';
import { HistoryTabs } from './history-tabs.tsx';
import { endOfMinute, minuteOf } from './minute-text.ts';
import { dayOf } from './record-days.ts';
import { TimeField } from './time-field.tsx';
import { useWords } from './words.ts';

const FIRST_TABLE = 'budget_line';

/** Any table of the workspace as it stood at a past instant. */
export function AsOfScreen() {
  const { t } = useTranslation();
  const words = useWords();
  const search = useSearch({ from: '/history/as-of' });
  const navigate = useNavigate();
  const [now, setNow] = useState(() => instantOf(Date.now()));
  const tables = useFacets().data?.tables ?? [];
  const table = search.table ?? FIRST_TABLE;
  const at: Instant = search.at ?? now;
  const move = (change: Partial<AsOfSearch>) =>
    void navigate({ to: '/history/as-of', search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Page filled>
      <PageHeader
        title={t('history.title')}
        tabs={<HistoryTabs />}
        sentence={<AsOfSentence table={table} at={at} />}
      />
      <div className="tz-as-of-choice">
        <FormField label={t('history.asOf.table')}>
          {(field) => (
            <Select
              id={field.id}
              className="tz-history-choice"
              value={table}
              options={tables.map((name) => ({ value: name, label: words.table(name) }))}
              onChange={(name) => move({ table: name })}
            />
          )}
        </FormField>
        <FormField label={t('history.asOf.day')}>
          {(field) => (
            <DayPicker
              field={field}
              value={dayOf(at)}
              onChange={(day) => day !== null && move({ at: endOfMinute(day, minuteOf(at)) })}
            />
          )}
        </FormField>
        <TimeField at={at} onChange={(minute) => move({ at: endOfMinute(dayOf(at), minute) })} />
        {search.at !== undefined && (
          <Button
            type="link"
            size="small"
            onClick={() => {
              setNow(instantOf(Date.now()));
              move({ at: undefined });
            }}
          >
            {t('history.asOf.now')}
          </Button>
        )}
      </div>
      <AsOfGrid key={`${table} ${at}`} table={table} at={at} />
    </Page>
  );
}
