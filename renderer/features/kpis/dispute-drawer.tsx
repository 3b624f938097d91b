import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DisputeId } from '#shared/domain/kpis/kpi-dispute.ts';
import { DisputeList } from './dispute-list.tsx';
import type { PanelProps } from './panel-props.ts';
import { useDisputes, useSettleDispute, useWithdrawDispute } from './kpis-data.ts';
import { useRefused } from './use-refused.ts';

type Props = PanelProps & { readonly id: DisputeId };

/** A dispute with what it is about; it ends by being settled or withdrawn, both with a word on why. */
export function DisputeDrawer({ id, book, address }: Props) {
  const { t } = useTranslation();
  const disputes = useDisputes();
  const dispute = disputes?.find((one) => one.id === id);
  const [answer, setAnswer] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const settling = useSettleDispute();
  const withdrawing = useWithdrawDispute();
  const readOnly = useReadOnly();
  const refused = useRefused(settling.error ?? withdrawing.error, ['answer']);
  if (disputes === undefined) return null;
  const end = ({ mutate, isPending }: typeof settling) => {
    setIsMissing(answer.trim() === '');
    if (answer.trim() !== '' && !isPending)
      mutate({ id, answer: answer.trim() }, { onSuccess: address.close });
  };
  const isOpen = dispute?.state === 'open';
  return (
    <Drawer
      title={t('kpis.disputes.settleTitle')}
      onClose={address.close}
      footer={
        isOpen && (
          <>
            <FormFault sentence={refused.ofForm} />
            <Button disabled={readOnly} loading={withdrawing.isPending} onClick={() => end(withdrawing)}>
              {t('kpis.disputes.withdraw')}
            </Button>
            <Button
              data-submit
              type="primary"
              disabled={readOnly}
              loading={settling.isPending}
              onClick={() => end(settling)}
            >
              {t('kpis.disputes.settle')}
            </Button>
          </>
        )
      }
    >
      {dispute === undefined ? (
        <EmptyState title={t('kpis.disputes.none')} />
      ) : (
        <DisputeList disputes={[dispute]} book={book} namesKpi />
      )}
      {isOpen && (
        <TextField
          label={t('kpis.disputes.answer')}
          value={answer}
          when="typing"
          rows={3}
          help={t('kpis.disputes.answerHelp')}
          error={isMissing ? t('kpis.disputes.answerMissing') : refused.at('answer')}
          disabled={readOnly}
          onChange={setAnswer}
        />
      )}
    </Drawer>
  );
}
