import './requests.css';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Lines, useLines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { FlowChart } from './flow-chart.tsx';
import { LimitsDrawer } from './limits-drawer.tsx';
import { RequestDrawer } from './request-drawer.tsx';
import { RequestForm } from './request-form.tsx';
import { useRequestCounts, useReserve } from './requests-data.ts';
import { RequestsFilter } from './requests-filter.tsx';
import { RequestsList } from './requests-list.tsx';
import { ReserveHistory, ReserveSection } from './reserve-section.tsx';
import { type RequestActionSet, useRequestActions } from './use-request-actions.ts';
import { type RequestsAddress, useRequestsAddress } from './use-requests-address.ts';

const everything = {};

/** Everything that needs approval, and the reserve. */
export function RequestsScreen() {
  const { t } = useTranslation();
  const address = useRequestsAddress();
  const lines = useLines();
  const actions = useRequestActions(address);
  const all = useRequestCounts(everything).data;
  return (
    <Page drawer={address.search.request !== undefined && <Beside address={address} lines={lines} />}>
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<Sentence />}
        actions={<Actions actions={actions} address={address} />}
      />
      <ReserveSection />
      {all === undefined && <Skeleton rows={8} />}
      {all?.counts.all === 0 && (
        <EmptyState title={t('requests.empty.title')} text={t('requests.empty.text')} />
      )}
      {all !== undefined && all.counts.all > 0 && (
        <>
          <RequestsFilter address={address} />
          <RequestsList address={address} />
        </>
      )}
      <div className="tz-requests-charts">
        <ReserveHistory address={address} />
        <FlowChart lines={lines} />
      </div>
    </Page>
  );
}

/** How many wait, for whom, and what remains of the reserve. */
function Sentence() {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useRequestCounts(everything).data?.counts;
  const reserve = useReserve().data;
  if (counts === undefined || reserve === undefined) return null;
  const waiting = counts.byState.submitted ?? 0;
  const values = {
    waiting: formats.count(waiting),
    mine: formats.count(counts.waitingForMe),
    balance: formats.moneyWithUnit(reserve.balanceFen),
  };
  if (waiting === 0) return <Said text="requests.sentence.none" values={values} />;
  return (
    <output>
      <Said text="requests.sentence.waiting" values={values} count={waiting} />
      {counts.waitingForMe > 0 && t('common.separator.clause')}
      {counts.waitingForMe > 0 && <Said text="requests.sentence.mine" values={values} />}
    </output>
  );
}

type ActionsProps = { readonly actions: RequestActionSet; readonly address: RequestsAddress };

function Actions({ actions, address }: ActionsProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const items = [
    { key: 'release', label: actions.release.label, disabled: readOnly, onClick: actions.release.run },
    { key: 'limits', label: t('requests.limits.open'), onClick: address.openLimits },
  ];
  return (
    <>
      <Dropdown
        menu={{ items }}
        trigger={['click']}
        placement="bottomRight"
        // In the screen, which is a landmark.
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      >
        <Button icon={<Icon name="more" />} aria-label={t('requests.action.more')} />
      </Dropdown>
      <Button disabled={readOnly} onClick={actions.draw.run}>
        {actions.draw.label}
      </Button>
      <Button type="primary" disabled={readOnly} onClick={actions.reallocation.run}>
        {actions.reallocation.label}
      </Button>
    </>
  );
}

function Beside({ address, lines }: { readonly address: RequestsAddress; readonly lines: Lines }) {
  const { request, start = 'reallocation' } = address.search;
  if (request === undefined) return null;
  if (request === 'limits') return <LimitsDrawer onClose={address.close} />;
  return request === 'new' ? (
    <RequestForm key={start} kind={start} draft={null} lines={lines} address={address} />
  ) : (
    <RequestDrawer id={request} lines={lines} address={address} />
  );
}
