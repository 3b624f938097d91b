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
  const { t } = useTranslation();
  const formats = useFormats();
  const { person } = useSuspenseQuery(orpc.session.get.queryOptions()).data;
  const backups = useQuery(orpc.backups.list.queryOptions({ input: {}, throwOnError: false })).data?.backups;
  if (backups === undefined) return null;
  const name = person?.name ?? t('settings.sentence.nobody');
  const newest = backups[0];
  return newest === undefined ? (
    <Said text="settings.sentence.noBackup" values={{ person: name }} />
  ) : (
    <Said text="settings.sentence.withBackup" values={{ person: name, at: formats.instant(newest.madeAt) }} />
  );
}
