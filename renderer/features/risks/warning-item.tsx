import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { RiskLinkTo } from '#renderer/ui/risk-link.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Warning } from '#shared/domain/risks/warning.ts';
import { useReopenWarning } from './risks-data.ts';
import type { RisksAddress } from './use-risks-address.ts';
import { useWarningText } from './use-warning-text.ts';
import { warningStatus } from './warning-grade.ts';

type Props = { readonly warning: Warning; readonly address: RisksAddress };

const MOST_NAMES = 4;

/** One cause in one sentence, with what follows from it, and what can be done about it. */
export function WarningItem({ warning, address }: Props) {
  const { t } = useTranslation();
  const text = useWarningText();
  const { kind, links, state, params } = warning;
  // A KPI off its pace may be out of its band too: that names nothing else.
  const consequences = warning.consequences.filter((name) => name !== params['name']);
  const [first] = links;
  const named = consequences.slice(0, MOST_NAMES).join(t('common.separator.list'));
  const more = consequences.length - MOST_NAMES;
  const names = more > 0 ? `${named} ${t('risks.matrix.more', { replace: { more: String(more) } })}` : named;
  const handled = useHandled(warning);
  return (
    <li className={state === 'open' ? 'tz-warning' : 'tz-warning tz-warning-handled'}>
      <StatusMark status={warningStatus(warning)} word={t(`risks.warningKind.${kind}`)} />
      <div className="tz-warning-words">
        <RiskLinkTo link={first}>{text(warning)}</RiskLinkTo>
        {consequences.length > 0 && <span>{t('risks.warnings.consequences', { replace: { names } })}</span>}
        {handled !== '' && <span>{handled}</span>}
      </div>
      <Acts warning={warning} address={address} />
    </li>
  );
}

function useHandled({ state, untilDay, reason }: Warning): string {
  const { t } = useTranslation();
  const formats = useFormats();
  if (state === 'snoozed' && untilDay !== null) {
    return t('risks.warnings.snoozedUntil', { replace: { day: formats.day(untilDay), reason } });
  }
  if (state === 'closed') return t('risks.warnings.closedFor', { replace: { reason } });
  return state === 'risk' ? t('risks.warningState.risk') : '';
}

function Acts({ warning, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const text = useWarningText();
  const reopen = useReopenWarning();
  const { kind, causeKey, state, riskId } = warning;
  const label = t('risks.warnings.actionsOf', { replace: { warning: text(warning) } });
  return (
    <fieldset className="tz-warning-acts" aria-label={label}>
      {state === 'open' &&
        (['snooze', 'close', 'turn'] as const).map((act) => (
          <Button key={act} size="small" disabled={readOnly} onClick={() => address.show(act, causeKey)}>
            {t(`risks.action.${act === 'close' ? 'closeWarning' : act}`)}
          </Button>
        ))}
      {state === 'risk' && riskId !== null && (
        <Button size="small" onClick={() => address.openRisk(riskId)}>
          {t('risks.action.openRisk')}
        </Button>
      )}
      {(state === 'snoozed' || state === 'closed') && (
        <Button
          size="small"
          disabled={readOnly}
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ kind, causeKey })}
        >
          {t('risks.action.reopen')}
        </Button>
      )}
    </fieldset>
  );
}
