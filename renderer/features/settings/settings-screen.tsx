import './settings.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { AboutSection } from './about-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { LookSection } from './look-section.tsx';
import { PersonSection } from './person-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';

export function SettingsScreen() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('settings.title')} sentence={<State />} />
      <div className="tz-settings">
        <div>
          <LookSection />
          <PersonSection />
          <WorkspaceSection />
          <LedgerSection />
        </div>
        <div>
          <BackupsSection />
          <AboutSection />
        </div>
      </div>
    </Page>
  );
}

function State() {
  const formats = useFormats();
  const { person } = useSuspenseQuery(orpc.session.get.queryOptions()).data;
  const list = useQuery(orpc.backups.list.queryOptions({ input: {}, throwOnError: false }));
  if (list.data === undefined) return null;
  const newest = list.data.backups[0];
  return (
    <>
      {newest === undefined ? (
        <Said text="settings.sentence.noBackup" />
      ) : (
        <Said text="settings.sentence.backup" values={{ at: formats.instant(newest.madeAt) }} />
      )}
      {person === null ? (
        <Said text="settings.sentence.unsigned" />
      ) : (
        <Said text="settings.sentence.signed" values={{ person: person.name }} />
      )}
    </>
  );
}
