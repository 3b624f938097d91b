import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktop } from '#renderer/rpc/rpc.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import type { PaperEntries, Position } from '#shared/domain/papers/papers.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Day } from '#shared/values/day.ts';
import { usePosition } from './months-data.ts';
import { type PaperTime, instantOf } from './paper-time.ts';
import { type PaperWork, usePaperWork } from './use-paper-work.ts';

type Props = { readonly row: MonthRow; readonly today: Day };

/** The month-end report and workbook: in which language, as of when, and the buttons that make them. */
export function PapersSection({ row, today }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [language, setLanguage] = useState<Language>(formats.language);
  const [time, setTime] = useState<PaperTime>(row.close === null ? 'now' : 'close');
  const [day, setDay] = useState<Day | null>(today);
  const [entries, setEntries] = useState<PaperEntries>('month');
  const at = instantOf(time, { closedAt: row.close?.closedAt ?? null, day });
  const position = usePosition(at ?? undefined, time === 'now' || at !== null);
  const work = usePaperWork();
  const standing = time !== 'now' && at === null ? undefined : position.data;
  const order =
    standing === undefined || standing.at === null
      ? null
      : { month: row.month, language, seq: standing.seq, at: standing.at };
  const times: PaperTime[] = row.close === null ? ['now', 'day'] : ['close', 'now', 'day'];
  return (
    <Section title={t('months.papers.title')}>
      <div className="tz-papers">
        <Choice
          label={t('months.papers.language')}
          options={[
            { value: 'zh-CN', label: t('common.language.zh-CN') },
            { value: 'en', label: t('common.language.en') },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <Choice
          label={t('months.papers.time')}
          options={times.map((value) => ({ value, label: t(`months.papers.times.${value}`) }))}
          value={time}
          onChange={setTime}
        />
        {time === 'day' && <DayField label={t('months.papers.day')} value={day} onChange={setDay} />}
        <Choice
          label={t('months.papers.entries')}
          options={[
            { value: 'month', label: t('months.papers.entriesOf.month') },
            { value: 'to-date', label: t('months.papers.entriesOf.to-date') },
          ]}
          value={entries}
          onChange={setEntries}
        />
        <PositionNote position={standing} />
        <Making work={work} />
        <div className="tz-papers-buttons">
          <Button
            disabled={order === null || work.isBusy}
            onClick={() => order !== null && work.makeReport(order)}
          >
            {t(desktop === null ? 'months.papers.print' : 'months.papers.pdf')}
          </Button>
          <Button
            disabled={order === null || work.isBusy}
            onClick={() => order !== null && work.makeWorkbook({ ...order, entries })}
          >
            {t('months.papers.xlsx')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <div className="tz-papers-choice">
      <span aria-hidden="true">{label}</span>
      <Segmented label={label} options={options} value={value} onChange={onChange} />
    </div>
  );
}

/** The very position that the papers will name. */
function PositionNote({ position }: { readonly position: Position | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (position === undefined) return null;
  return (
    <p className="tz-month-note">
      {position.at === null
        ? t('months.papers.nothingThen')
        : t('months.papers.position', {
            replace: { seq: formats.count(position.seq), at: formats.instant(position.at) },
          })}
    </p>
  );
}

/** How far the making is, and the way to stop it. */
function Making({ work }: { readonly work: PaperWork }) {
  const { t } = useTranslation();
  if (work.share === null) return null;
  return (
    <output className="tz-papers-making">
      <Progress percent={Math.round(work.share * 100)} size="small" aria-label={t('months.papers.making')} />
      <Button size="small" onClick={work.stop}>
        {t('months.papers.stop')}
      </Button>
    </output>
  );
}
