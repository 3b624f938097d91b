import './versions.css';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { VersionList } from '#shared/domain/versions/version-sheet.ts';
import type { VersionRef } from '#shared/domain/versions/version.ts';
import type { Day } from '#shared/values/day.ts';
import { BaselineDrawer } from './baseline-drawer.tsx';
import { CompareSection } from './compare-section.tsx';
import { NewVersionDrawer } from './new-version-drawer.tsx';
import { type VersionActionSet, useVersionActions } from './use-version-actions.ts';
import { type VersionsAddress, useVersionsAddress } from './use-versions-address.ts';
import { VersionSheetScreen } from './version-sheet-screen.tsx';
import { usePlanSheet, useVersionList } from './versions-data.ts';
import { VersionsList } from './versions-list.tsx';
import { VersionsSentence } from './versions-sentence.tsx';

/** Baselines, scenarios and snapshots of the plan: listed and compared, or one of them open. */
export function VersionsScreen() {
  const address = useVersionsAddress();
  const list = useVersionList();
  // Asked for here, so that nothing below waits once its grids stand.
  const { today } = usePlanSheet();
  const { open } = address.search;
  const isThere = list.versions.some(({ id }) => id === open);
  return open !== undefined && isThere ? (
    <VersionSheetScreen key={open} id={open} address={address} />
  ) : (
    <Overview list={list} today={today} address={address} />
  );
}

type Props = {
  readonly list: VersionList;
  readonly today: Day;
  readonly address: VersionsAddress;
};

function Overview({ list, today, address }: Props) {
  const { t } = useTranslation();
  const actions = useVersionActions(address);
  const isEmpty = list.versions.length === 0;
  const [from, to] = sidesOf(list, address);
  return (
    <Page drawer={<Beside address={address} />}>
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<VersionsSentence list={list} />}
        actions={<Actions actions={actions} />}
      />
      {isEmpty ? (
        <NothingYet actions={actions} />
      ) : (
        <>
          <VersionsList list={list} address={address} />
          <CompareSection list={list} today={today} from={from} to={to} address={address} />
        </>
      )}
    </Page>
  );
}

/** What the address compares; what it names no more, or nothing, gives way to the baseline, or to the newest version. */
function sidesOf(
  { baselineId, versions }: VersionList,
  { search }: VersionsAddress,
): [VersionRef, VersionRef] {
  const isKnown = (ref: VersionRef | undefined): ref is VersionRef =>
    ref === 'current' || (ref === 'baseline' ? baselineId !== null : versions.some(({ id }) => id === ref));
  // The list of choices names the baseline in force as such.
  const named = (ref: VersionRef | undefined) =>
    ref === baselineId && baselineId !== null ? 'baseline' : ref;
  const standing = baselineId === null ? (versions[0]?.id ?? 'current') : 'baseline';
  const [from, to] = [named(search.from), named(search.to)];
  return [isKnown(from) ? from : standing, isKnown(to) ? to : 'current'];
}

function Beside({ address }: Pick<Props, 'address'>) {
  const { show, id } = address.search;
  if (show === 'branch' || show === 'keep') {
    return <NewVersionDrawer key={show} kind={show} from={id} address={address} />;
  }
  return show === 'baseline' ? <BaselineDrawer from={id} address={address} /> : null;
}

type ActionProps = { readonly actions: VersionActionSet };

function Actions({ actions }: ActionProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <Dropdown
        menu={{
          items: [
            {
              key: 'keep',
              label: actions.keep.label,
              disabled: readOnly,
              onClick: actions.keep.run,
            },
          ],
        }}
        trigger={['click']}
        placement="bottomRight"
        // In the screen, which is a landmark.
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      >
        <Button icon={<Icon name="more" />} aria-label={t('versions.action.more')} />
      </Dropdown>
      <Button disabled={readOnly} onClick={actions.baseline.run}>
        {actions.baseline.label}
      </Button>
      <Button type="primary" disabled={readOnly} onClick={actions.branch.run}>
        {actions.branch.label}
      </Button>
    </>
  );
}

function NothingYet({ actions }: ActionProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('versions.empty.title')}
      text={t('versions.empty.text')}
      action={
        <Button type="primary" disabled={readOnly} onClick={actions.branch.run}>
          {actions.branch.label}
        </Button>
      }
    />
  );
}
