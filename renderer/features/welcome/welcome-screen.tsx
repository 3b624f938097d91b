import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { NewWorkspaceForm } from './new-workspace-form.tsx';
import { useOpening } from './opening-context.ts';
import { RecentList } from './recent-list.tsx';

/** Shown while no workspace is open: make one, or open one. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const opening = useOpening();
  return (
    <div className="tz-welcome">
      <header>
        <h1>{t('workspace.welcome.title')}</h1>
        <p className="tz-sentence">{t('workspace.welcome.sentence')}</p>
      </header>
      <div className="tz-welcome-columns">
        <Section title={t('workspace.create.title')}>
          <NewWorkspaceForm />
        </Section>
        <div>
          <Section title={t('workspace.welcome.open')}>
            <div className="tz-welcome-open">
              <Button onClick={opening.chooseAndOpen}>{t('workspace.welcome.chooseFile')}</Button>
              <span className="tz-caption">{t('workspace.welcome.dropHint')}</span>
            </div>
          </Section>
          <Section title={t('workspace.welcome.recent')}>
            <RecentList />
          </Section>
        </div>
      </div>
    </div>
  );
}
