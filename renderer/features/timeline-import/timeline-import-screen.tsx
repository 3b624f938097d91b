import './timeline-import.css';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DropArea } from '#renderer/ui/drop-area.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ImportAnswer } from '#shared/domain/timeline/import-answer.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { DropZone } from './drop-zone.tsx';
import { FoundPlan } from './found-plan.tsx';
import { type PlanImport, usePlanImport } from './use-plan-import.ts';

/** From a file to tasks: what it holds, what would be lost, how it comes out; nothing is written before a yes. */
export function TimelineImportScreen() {
  const { t } = useTranslation();
  const reading = usePlanImport();
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/timeline' });
  const look = (task: TaskId | null) =>
    void navigate({ to: '/timeline', search: task === null ? {} : { task } });
  return (
    <DropArea label={t('timelineFiles.import.dropHere')} onFile={reading.take}>
      <Page filled>
        <PageHeader title={t('timelineFiles.import.title')} sentence={<Sentence reading={reading} />} />
        {reading.found !== null ? (
          <FoundPlan
            key={reading.found.importId}
            found={reading.found}
            reading={reading}
            onLeave={leave}
            onWritten={look}
          />
        ) : reading.isReading ? (
          <Skeleton rows={10} />
        ) : (
          <DropZone reading={reading} onLeave={leave} />
        )}
      </Page>
    </DropArea>
  );
}

function Sentence({ reading }: { readonly reading: PlanImport }) {
  const { t } = useTranslation();
  const name = reading.file?.name ?? '';
  if (reading.isReading) return <Said text="timelineFiles.import.reading" values={{ name }} />;
  if (reading.found !== null) return <Found found={reading.found} />;
  if (reading.file === null) return t('timelineFiles.import.none');
  return <Said text="timelineFiles.import.refused" values={{ name }} />;
}

function Found({ found }: { readonly found: ImportAnswer }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { tasks, links } = found.counts;
  const { replace } = found.differentDates;
  const values = { name: found.name, tasks: formats.count(tasks), links: formats.count(links) };
  return (
    <>
      <Said text="timelineFiles.import.found" values={values} count={tasks} />
      {replace === 0 ? (
        t('timelineFiles.import.datesSame')
      ) : (
        <Said
          text="timelineFiles.import.datesDiffer"
          values={{ tasks: formats.count(replace) }}
          count={replace}
        />
      )}
    </>
  );
}
