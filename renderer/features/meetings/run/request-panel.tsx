import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { RequestDetail } from '../meetings-data.ts';
import type { ProposalNow } from './proposal.ts';
import type { Run } from './use-run.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

type Proposal = Extract<ProposalNow, { kind: 'request' }>;
type Props = { readonly run: Run; readonly proposal: Proposal };

/** A request with what it changes, before and after. */
export function RequestPanel({ run, proposal: { question, detail } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p className="tz-run-question">{question}</p>
      <Changed detail={detail} />
      <Checks detail={detail} />
      <Behind detail={detail} />
      <Approver detail={detail} />
      <VerdictButtons
        run={run}
        approve={t('meetingScreens.side.approve')}
        reject={t('meetingScreens.side.reject')}
      />
    </>
  );
}

function Changed({ detail: { preview } }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const categories = useQuery(orpc.budget.sheet.queryOptions()).data?.categories ?? [];
  const unit = t(`common.unit.${formats.moneyUnit}`);
  const share = (bp: (typeof preview.categories)[number]['after']['shareBp']) =>
    bp === null ? '' : formats.percentFigure(bp);
  return (
    <table className="tz-run-kv" aria-label={t('meetingScreens.side.table.plan')}>
      <thead>
        <tr>
          <th scope="col">{t('meetingScreens.side.table.plan')}</th>
          <th scope="col">{t('meetingScreens.side.table.now')}</th>
          <th scope="col">{t('meetingScreens.side.table.after')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.lines.map(({ lineId, name, plan }) => (
          <tr key={lineId}>
            <th scope="row">{t('meetingScreens.side.lineYuan', { replace: { name, unit } })}</th>
            <td>{formats.money(plan.beforeFen)}</td>
            <td>{formats.money(plan.afterFen)}</td>
          </tr>
        ))}
        {preview.categories
          .filter(({ moved }) => moved)
          .map(({ categoryId, before, after }) => {
            const name = categories.find(({ id }) => id === categoryId)?.name ?? '';
            return (
              <tr key={categoryId}>
                <th scope="row">{t('meetingScreens.side.sharePercent', { replace: { name } })}</th>
                <td>{share(before.shareBp)}</td>
                <td>{share(after.shareBp)}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

function Checks({ detail: { preview } }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal } = useLabelText();
  return (
    <ul className="tz-run-checks">
      {preview.checks.map(({ code, status, params }) => (
        <li key={`${code} ${JSON.stringify(params)}`} className={`tz-status-${status}`}>
          <StatusShape status={status} size={13} />
          {code === 'refused' && preview.problem !== null
            ? refusal(preview.problem)
            : t(`requests.check.${code}`, { replace: writtenParams(params, formats) })}
        </li>
      ))}
    </ul>
  );
}

/** Who asks, why, and how the last of its kind turned out. */
function Behind({ detail: { request, requesterName, preview } }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { earlier } = preview;
  return (
    <div className="tz-run-behind">
      {requesterName !== null && (
        <p>{t('meetingScreens.side.requester', { replace: { name: requesterName } })}</p>
      )}
      {request.reason !== '' && (
        <p>{t('meetingScreens.side.reason', { replace: { reason: request.reason } })}</p>
      )}
      {earlier !== null && (
        <p>
          {t('meetingScreens.side.earlier', {
            replace: {
              number: earlier.number,
              day: formats.instantDay(earlier.appliedAt),
              line: earlier.lineName,
              plan: formats.moneyWithUnit(earlier.planFen),
              actual: formats.moneyWithUnit(earlier.actualFen),
            },
          })}
        </p>
      )}
    </div>
  );
}

/** Who may say yes: never the one who asked. */
function Approver({ detail: { actions, preview } }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const names = preview.approval.candidates.map(({ name }) => name).join(t('common.separator.list'));
  return (
    <div className="tz-run-caption">
      {actions.approve !== null && (
        <p className="tz-status-watch">
          <StatusShape status="watch" /> {refusal(actions.approve)}
        </p>
      )}
      {names !== '' && <p>{t('meetingScreens.side.approver', { replace: { name: names } })}</p>}
    </div>
  );
}
