import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import { type DeliverableDetail, useAdvance, useRemoveDeliverable, useReview } from '../deliverables-data.ts';
import type { DeliverableAct } from '../deliverables-search.ts';
import { useLateScript } from '../effect/use-late-script.ts';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';
import { BackForm, RetractForm, WaiveForm } from './reason-forms.tsx';
import { HandInForm } from './hand-in-form.tsx';
import type { ActProps } from './part-props.ts';
import { PublishForm } from './publish-form.tsx';

type Props = { readonly detail: DeliverableDetail; readonly address: DeliverablesAddress };

const FORMS = {
  'hand-in': { steps: ['script'], Form: HandInForm },
  publish: { steps: ['scheduled'], Form: PublishForm },
  retract: { steps: ['published'], Form: RetractForm },
  waive: { steps: ['review', 'scheduled'], Form: WaiveForm },
} as const satisfies Partial<
  Record<DeliverableAct, { steps: readonly DeliverableStep[]; Form: React.ComponentType<ActProps> }>
>;

/** The step that comes next, with what it asks for; and the ways back. */
export function DeliverableActions({ detail, address }: Props) {
  const { act, to } = address.search;
  const { step } = detail.deliverable;
  const done = () => address.ask(undefined);
  if (act === 'back' && canGoBack(step)) return <BackForm detail={detail} to={to} onDone={done} />;
  if (act !== undefined && act !== 'back') {
    const { steps, Form } = FORMS[act];
    if (steps.some((one) => one === step)) return <Form detail={detail} onDone={done} />;
  }
  return <Buttons detail={detail} address={address} />;
}

function Buttons({ detail, address }: Props) {
  const { refusal: sentence } = useLabelText();
  const advance = useAdvance();
  const review = useReview();
  const remove = useRemoveDeliverable();
  const refused = refusalOf(advance.error) ?? refusalOf(review.error) ?? refusalOf(remove.error);
  const common = { detail, address, advance, review };
  return (
    <>
      <FormFault sentence={refused === null ? undefined : sentence(refused)} />
      <More
        detail={detail}
        address={address}
        onReview={() => review.mutate({ id: detail.deliverable.id })}
        onRemove={() => remove.mutate({ id: detail.deliverable.id }, { onSuccess: address.close })}
      />
      <NextStep {...common} />
    </>
  );
}

type NextProps = Props & {
  readonly advance: ReturnType<typeof useAdvance>;
  readonly review: ReturnType<typeof useReview>;
};

function NextStep({ detail: { deliverable, row }, address, advance, review }: NextProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const isScriptLate = useLateScript();
  const { id, step } = deliverable;
  const button = (label: string, onClick: () => void, isMain = true) => (
    <Button
      type={isMain ? 'primary' : 'default'}
      disabled={readOnly}
      loading={advance.isPending || review.isPending}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  switch (step) {
    case 'brief':
      return button(t('deliverables.next.script'), () => advance.mutate({ id, to: 'script' }));
    case 'script':
      return button(t('deliverables.next.review'), () =>
        isScriptLate(deliverable) ? address.ask('hand-in') : advance.mutate({ id, to: 'review' }),
      );
    case 'review':
      if (row.review === 'passed' || row.review === 'waived')
        return button(t('deliverables.next.scheduled'), () => advance.mutate({ id, to: 'scheduled' }));
      return (
        <>
          {row.review === 'blocked' &&
            button(t('deliverables.next.waive'), () => address.ask('waive'), false)}
          {button(t(row.review === 'none' ? 'deliverables.next.run' : 'deliverables.next.runAgain'), () =>
            review.mutate({ id }),
          )}
        </>
      );
    case 'scheduled':
      return button(t('deliverables.next.published'), () => address.ask('publish'));
    case 'published':
      return button(t('deliverables.next.retract'), () => address.ask('retract'), false);
    default:
      return null;
  }
}

type MoreProps = Props & { readonly onReview: () => void; readonly onRemove: () => void };

function More({ detail: { deliverable, check }, address, onReview, onRemove }: MoreProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { step } = deliverable;
  if (step === 'published' || step === 'retracted') return null;
  // What passed may be held back by the day: a qualification that ran out, rules that are in force by then.
  const isHeldBack = step === 'scheduled' && !check.isPassed;
  const items = [
    ...(isHeldBack
      ? [
          { key: 'review', label: t('deliverables.next.runAgain'), onClick: onReview },
          { key: 'waive', label: t('deliverables.next.waive'), onClick: () => address.ask('waive') },
        ]
      : []),
    ...(canGoBack(step)
      ? [{ key: 'back', label: t('deliverables.next.back'), onClick: () => address.ask('back') }]
      : []),
    { key: 'remove', danger: true, label: t('deliverables.drawer.remove'), onClick: onRemove },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft" disabled={readOnly}>
      <Button aria-label={t('deliverables.drawer.more')} icon={<Icon name="more" />} />
    </Dropdown>
  );
}

function canGoBack(step: DeliverableStep): boolean {
  return step === 'script' || step === 'review' || step === 'scheduled';
}
