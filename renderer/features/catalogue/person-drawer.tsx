import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import type { Person, PersonInput } from '#shared/domain/catalogue/person.ts';
import { type Catalogue, usePersonCommands } from './catalogue-data.ts';
import { DrawerFoot } from './drawer-foot.tsx';
import { PersonFields } from './person-fields.tsx';
import { useErrors, usePersonFaults } from './use-errors.ts';

type Props = { readonly person: Person; readonly catalogue: Catalogue; readonly onClose: () => void };

/** One person: each field is taken when it is left. */
export function PersonDrawer({ person, catalogue, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { change, remove } = usePersonCommands();
  const faultsOf = usePersonFaults(catalogue.people, person.id);
  const { errors, check } = useErrors(refusalOf(change.error));
  const apply = (wanted: Partial<PersonInput>) => {
    if (check(faultsOf(wanted))) change.mutate({ id: person.id, change: wanted });
  };
  return (
    <Drawer
      title={person.name}
      onClose={onClose}
      footer={
        <DrawerFoot
          action={t('catalogue.person.remove')}
          disabled={readOnly}
          busy={remove.isPending}
          refusal={refusalOf(remove.error)}
          onRemove={() => remove.mutate({ id: person.id }, { onSuccess: onClose })}
        />
      }
    >
      <PersonFields
        value={person}
        when="leaving"
        departments={catalogue.departments}
        onChange={apply}
        errors={errors}
        disabled={readOnly}
      />
    </Drawer>
  );
}

const blank: PersonInput = { name: '', departmentId: null, role: 'member' };

type NewProps = { readonly catalogue: Catalogue; readonly onClose: () => void };

/** A new person: nothing is written until it is added, and what was typed survives a refusal. */
export function NewPersonDrawer({ catalogue, onClose }: NewProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { add } = usePersonCommands();
  const [draft, setDraft] = useState(blank);
  const faultsOf = usePersonFaults(catalogue.people, undefined);
  const { errors, check } = useErrors(refusalOf(add.error));
  return (
    <Drawer
      title={t('catalogue.person.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            disabled={readOnly}
            loading={add.isPending}
            onClick={() => check(faultsOf(draft)) && add.mutate(draft, { onSuccess: onClose })}
          >
            {t('catalogue.add.person')}
          </Button>
        </>
      }
    >
      <PersonFields
        value={draft}
        when="typing"
        departments={catalogue.departments}
        onChange={(wanted) => setDraft({ ...draft, ...wanted })}
        errors={errors}
        disabled={readOnly}
      />
    </Drawer>
  );
}
