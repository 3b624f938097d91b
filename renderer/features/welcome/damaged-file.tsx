import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import type { ParseKeys } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { OfferedBackups } from './use-offered-backups.ts';

type Props = {
  readonly path: string;
  readonly offered: OfferedBackups;
  readonly onOpen: (path: string) => void;
  readonly onDone: () => void;
};

/** The ways on from a damaged file: its newest good backup first, then what can still be read of it. */
export function DamagedFile(props: Props) {
  return (
    <>
      <Backups {...props} />
      <Salvage {...props} />
    </>
  );
}

const MOST_BACKUPS = 6;

function Backups({ path, offered, onDone }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal } = useLabelText();
  const queryClient = useQueryClient();
  const [picked, setPicked] = useState<string | null>(null);
  const restoration = useMutation(
    orpc.backups.restore.mutationOptions({
      meta: { refusalsShown: true },
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.workspace.key() });
        onDone();
      },
    }),
  );
  const refused = refusalOf(restoration.error);
  const backups = offered.backups?.slice(0, MOST_BACKUPS) ?? [];
  const file = picked ?? backups[0]?.file;
  return (
    <Section title={t('workspace.damaged.backups')}>
      {offered.backups === null && <ErrorPanel onRetry={offered.askAgain} />}
      {offered.backups?.length === 0 && <p>{t('workspace.damaged.noBackups')}</p>}
      {file !== undefined && (
        <div className="tz-way">
          <Radio.Group
            aria-label={t('workspace.damaged.pick')}
            value={file}
            onChange={(event) => setPicked(String(event.target.value))}
          >
            {backups.map((backup) => (
              <Radio key={backup.file} value={backup.file}>
                {formats.instant(backup.madeAt)}
                <span className="tz-way-cause">{t(`settings.backups.causes.${backup.cause}`)}</span>
              </Radio>
            ))}
          </Radio.Group>
          <p className="tz-field-help">{t('workspace.damaged.restoreHint')}</p>
          <Button
            type="primary"
            loading={restoration.isPending}
            onClick={() => restoration.mutate({ path, file })}
          >
            {t('workspace.damaged.restore')}
          </Button>
          {refused !== null && (
            <span className="tz-field-error" role="alert">
              <StatusShape status="stop" />
              {refusal(refused)}
            </span>
          )}
        </div>
      )}
    </Section>
  );
}

/** In the words of the screens; the ledger's own tables are the history. */
const tableNames: Readonly<Record<string, ParseKeys>> = {
  workspace: 'history.tables.workspace',
  department: 'history.tables.department',
  person: 'history.tables.person',
  programme: 'history.tables.programme',
  budget_category: 'history.tables.budget_category',
  policy: 'history.tables.policy',
  policy_share: 'history.tables.policy_share',
  budget_line: 'history.tables.budget_line',
  plan_month: 'history.tables.plan_month',
  entry: 'history.tables.entry',
  document: 'history.tables.document',
  month_close: 'history.tables.month_close',
  accrual: 'history.tables.accrual',
  budget_request: 'history.tables.budget_request',
  request_leg: 'history.tables.request_leg',
  request_approval: 'history.tables.request_approval',
  approval_limit: 'history.tables.approval_limit',
  policy_exception: 'history.tables.policy_exception',
  plan_version: 'history.tables.plan_version',
  version_line: 'history.tables.version_line',
  forecast_method: 'history.tables.forecast_method',
  line_progress: 'history.tables.line_progress',
  forecast_snapshot: 'history.tables.forecast_snapshot',
  timeline: 'history.tables.timeline',
  work_calendar: 'history.tables.work_calendar',
  task: 'history.tables.task',
  task_link: 'history.tables.task_link',
  task_risk: 'history.tables.task_risk',
  task_line: 'history.tables.task_line',
  line_tie: 'history.tables.line_tie',
  gate_criterion: 'history.tables.gate_criterion',
  gate_decision: 'history.tables.gate_decision',
  schedule_baseline: 'history.tables.schedule_baseline',
  kept_schedule: 'history.tables.kept_schedule',
  kol: 'history.tables.kol',
  kol_follower: 'history.tables.kol_follower',
  kol_price: 'history.tables.kol_price',
  kol_qualification: 'history.tables.kol_qualification',
  tier_rule: 'history.tables.tier_rule',
  tier_line: 'history.tables.tier_line',
  cooperation: 'history.tables.cooperation',
  deliverable: 'history.tables.deliverable',
  deliverable_step: 'history.tables.deliverable_step',
  rule_pack: 'history.tables.rule_pack',
  script_review: 'history.tables.script_review',
  result_day: 'history.tables.result_day',
  kpi: 'history.tables.kpi',
  kpi_line: 'history.tables.kpi_line',
  kpi_factor: 'history.tables.kpi_factor',
  kpi_share: 'history.tables.kpi_share',
  kpi_target: 'history.tables.kpi_target',
  kpi_value: 'history.tables.kpi_value',
  kpi_dispute: 'history.tables.kpi_dispute',
  kpi_alert_rule: 'history.tables.kpi_alert_rule',
  kpi_snooze: 'history.tables.kpi_snooze',
  kpi_landing: 'history.tables.kpi_landing',
  risk: 'history.tables.risk',
  risk_link: 'history.tables.risk_link',
  risk_scale: 'history.tables.risk_scale',
  warning_rule: 'history.tables.warning_rule',
  warning_mark: 'history.tables.warning_mark',
  meeting_series: 'history.tables.meeting_series',
  meeting: 'history.tables.meeting',
  agenda_item: 'history.tables.agenda_item',
  decision: 'history.tables.decision',
  action_item: 'history.tables.action_item',
  import_run: 'history.tables.import_run',
  import_profile: 'history.tables.import_profile',
};

function Salvage({ path, onOpen }: Props) {
  const { t } = useTranslation();
  const salvage = useMutation(orpc.backups.salvage.mutationOptions());
  const result = salvage.data;
  const partly = result?.tables.filter((table) => !table.complete) ?? [];
  const names = new Set(partly.map(({ table }) => t(tableNames[table] ?? 'history.title')));
  return (
    <Section title={t('workspace.damaged.salvage')}>
      <div className="tz-way">
        <p className="tz-field-help">{t('workspace.damaged.salvageHint')}</p>
        {result === undefined ? (
          <Button loading={salvage.isPending} onClick={() => salvage.mutate({ path })}>
            {salvage.isPending ? t('workspace.damaged.salvaging') : t('workspace.damaged.salvage')}
          </Button>
        ) : (
          <>
            <output className="tz-salvaged">
              {t('workspace.damaged.salvaged')}
              <br />
              <span className="tz-path">{result.path}</span>
              <br />
              {t('workspace.damaged.salvagedComplete', { count: result.tables.length - partly.length })}
              {names.size > 0 && ' '}
              {names.size > 0 &&
                t('workspace.damaged.salvagedPartly', {
                  replace: { tables: [...names].join(t('common.separator.list')) },
                })}
            </output>
            <Button onClick={() => onOpen(result.path)}>{t('workspace.damaged.openSalvaged')}</Button>
          </>
        )}
      </div>
    </Section>
  );
}
