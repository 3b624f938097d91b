import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Leg, RequestId } from '#shared/domain/requests/request.ts';
import { PreviewView } from './preview-view.tsx';
import { RequestActions } from './request-actions.tsx';
import { RequestForm } from './request-form.tsx';
import { RequestSince } from './request-since.tsx';
import { RequestVersion } from './request-version.tsx';
import { type RequestDetail, useRequest } from './requests-data.ts';
import { formKinds } from './requests-search.ts';
import { requestStatus } from './request-status.ts';
import { useToldLegs } from './told-legs.ts';
import type { DrawerAddress } from './use-requests-address.ts';

type Props = { readonly id: RequestId; readonly lines: Lines; readonly address: DrawerAddress };

/** A request: a draft is a form, everything else is read and decided. */
export function RequestDrawer({ id, lines, address }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useRequest(id);
  if (data === undefined || isError) {
    return (
      <Drawer title={t('requests.one')} onClose={address.close}>
        {isError ? <EmptyState title={t('requests.gone')} /> : <Skeleton rows={6} />}
      </Drawer>
    );
  }
  const kind = formKinds.find((name) => name === data.request.kind);
  const isForm = data.request.state === 'draft' && kind !== undefined && data.actions.change === null;
  return isForm ? (
    <RequestForm key={id} kind={kind} draft={data.request} lines={lines} address={address} />
  ) : (
    <Read detail={data} lines={lines} address={address} />
  );
}

const NO_LEGS: readonly Leg[] = [];

type ReadProps = Omit<Props, 'id'> & { readonly detail: RequestDetail };

function Read({ detail, lines, address }: ReadProps) {
  const { t } = useTranslation();
  const { request } = detail;
  const isOpen = request.state === 'draft' || request.state === 'submitted';
  useToldLegs(request.id, isOpen ? request.legs : NO_LEGS);
  return (
    <Drawer
      title={`${t(`requests.kind.${request.kind}`)} ${request.number}`}
      context={
        <StatusMark status={requestStatus[request.state]} word={t(`requests.state.${request.state}`)} />
      }
      onClose={address.close}
      footer={<RequestActions key={`${request.id}-${request.state}`} detail={detail} />}
    >
      <Known detail={detail} />
      {request.papers.length > 0 && <Papers detail={detail} />}
      {request.versionId !== null && <RequestVersion request={request} />}
      {detail.since !== null && <RequestSince since={detail.since} />}
      <PreviewView preview={detail.preview} lines={lines} />
    </Drawer>
  );
}

function Known({ detail }: Pick<ReadProps, 'detail'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { request, approvals, exceptions } = detail;
  const cause =
    request.cause === 'other'
      ? request.causeText
      : request.cause === null
        ? null
        : t(`requests.cause.${request.cause}`);
  return (
    <dl className="tz-known">
      <Entry name={t('requests.known.requester')} value={detail.requesterName ?? t('common.word.none')} />
      {request.submittedAt !== null && (
        <Entry name={t('requests.known.submitted')} value={formats.instant(request.submittedAt)} />
      )}
      {cause !== null && <Entry name={t('requests.form.cause')} value={cause} />}
      {detail.risk !== null && (
        <Entry
          name={t('requests.form.risk')}
          value={
            <Link to="/risks" search={{ risk: detail.risk.id }}>
              {`${detail.risk.number} ${detail.risk.title}`}
            </Link>
          }
        />
      )}
      <Entry name={t('common.word.reason')} value={request.reason} />
      {approvals.map(({ personId, personName, at, note }) => (
        <Entry
          key={personId}
          name={t('requests.known.approved')}
          value={[personName, formats.instant(at), note].filter((part) => part !== '').join(' · ')}
        />
      ))}
      {exceptions.map(({ id, reason, until }) => (
        <Entry key={id} name={t('requests.known.exception')} value={`${reason} · ${formats.day(until)}`} />
      ))}
      {request.decisionReason !== '' && (
        <Entry name={t('requests.known.decision')} value={request.decisionReason} />
      )}
      {detail.appliedSeq !== null && (
        <Entry
          name={t('requests.known.applied')}
          value={
            <Link to="/history" search={{ record: detail.appliedSeq }}>
              {detail.appliedAt === null ? t('common.action.show') : formats.instant(detail.appliedAt)}
            </Link>
          }
        />
      )}
    </dl>
  );
}

function Entry({ name, value }: { readonly name: string; readonly value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === '' ? '–' : value}</dd>
    </>
  );
}

function Papers({ detail: { request } }: Pick<ReadProps, 'detail'>) {
  const { t } = useTranslation();
  return (
    <Section title={t(request.kind === 'draw' ? 'requests.form.evidence' : 'requests.form.paper')}>
      <dl className="tz-known">
        {request.papers.map((paper, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- papers are known by their place alone
          <Entry key={index} name={paper.text} value={paper.reference} />
        ))}
      </dl>
    </Section>
  );
}
