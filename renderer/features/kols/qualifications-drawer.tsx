import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useSetQualifications } from './kols-data.ts';
import { blankQualification, type QualificationDraft } from './qualification-draft.ts';
import { QualificationFields } from './qualification-fields.tsx';

type Props = { readonly page: KolPage; readonly onClose: () => void };

/** All qualifications of a KOL, written at once. */
export function QualificationsDrawer({ page: { kol, qualifications }, onClose }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const set = useSetQualifications();
  const [drafts, setDrafts] = useState<readonly QualificationDraft[]>(() =>
    qualifications.length === 0
      ? [blankQualification('new-0')]
      : qualifications.map(({ holds: _holds, ...one }) => ({ ...one, key: one.id })),
  );
  const [isChecked, setChecked] = useState(false);
  const refused = refusalOf(set.error);
  const faultOf = ({ kind, validFrom, validUntil }: QualificationDraft) => ({
    kind: kind.trim() === '' ? t('kols.qualification.fault.kind') : null,
    validUntil:
      validFrom !== null && validUntil !== null && validUntil < validFrom
        ? t('kols.qualification.fault.order')
        : null,
  });
  const submit = () => {
    setChecked(true);
    if (drafts.some((draft) => Object.values(faultOf(draft)).some((fault) => fault !== null))) return;
    const wanted = drafts.map(({ key: _key, id, ...rest }) => (id === undefined ? rest : { ...rest, id }));
    set.mutate({ id: kol.id, qualifications: wanted }, { onSuccess: onClose });
  };
  const change = (key: string, wanted: Partial<QualificationDraft>) =>
    setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...wanted } : draft)));
  return (
    <FormDrawer
      title={t('kols.word.qualification')}
      context={kol.name}
      submit={t('kols.qualification.save')}
      isSaving={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {drafts.map((draft, at) => (
        <QualificationFields
          key={draft.key}
          position={at + 1}
          draft={draft}
          faults={isChecked ? faultOf(draft) : { kind: null, validUntil: null }}
          onChange={(wanted) => change(draft.key, wanted)}
          onRemove={() => setDrafts((before) => before.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <Button
        icon={<Icon name="plus" />}
        onClick={() => setDrafts((before) => [...before, blankQualification(`new-${nextNumber(before)}`)])}
      >
        {t('kols.qualification.add')}
      </Button>
      <FormFault sentence={refused === null ? undefined : sentence(refused)} />
    </FormDrawer>
  );
}

function nextNumber(drafts: readonly QualificationDraft[]): number {
  const used = drafts
    .map(({ key }) => Number(key.replace('new-', '')))
    .filter((number) => !Number.isNaN(number));
  return Math.max(0, ...used) + 1;
}
