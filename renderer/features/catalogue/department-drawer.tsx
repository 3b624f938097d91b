import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { Department, DepartmentInput } from '#shared/domain/catalogue/department.ts';
import { type Catalogue, useDepartmentCommands } from './catalogue-data.ts';
import { DepartmentFields } from './department-fields.tsx';
import { DrawerFoot } from './drawer-foot.tsx';
import { useDepartmentFaults, useErrors } from './use-errors.ts';

type Props = {
  readonly department: Department;
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
};

/** One department: each field is taken when it is left. */
export function DepartmentDrawer({ department, catalogue, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { change, remove } = useDepartmentCommands();
  const faultsOf = useDepartmentFaults(catalogue.departments, department.id);
  const { errors, check } = useErrors(refusalOf(change.error));
  const members = catalogue.people.filter(({ departmentId }) => departmentId === department.id);
  const apply = (wanted: Partial<DepartmentInput>) => {
    if (check(faultsOf(wanted))) change.mutate({ id: department.id, change: wanted });
  };
  return (
    <Drawer
      title={department.name}
      onClose={onClose}
      footer={
        <DrawerFoot
          action={t('catalogue.department.remove')}
          disabled={readOnly}
          busy={remove.isPending}
          refusal={refusalOf(remove.error)}
          onRemove={() => remove.mutate({ id: department.id }, { onSuccess: onClose })}
        />
      }
    >
      <DepartmentFields
        value={department}
        when="leaving"
        onChange={apply}
        errors={errors}
        disabled={readOnly}
      />
      <Section title={t('catalogue.department.members')}>
        {members.length === 0 && <p className="tz-members-none">{t('catalogue.department.noMembers')}</p>}
        <ul className="tz-members">
          {members.map(({ id, name, role }) => (
            <li key={id}>
              <Link to="/catalogue" search={{ show: 'person', id }}>
                {name}
              </Link>
              <span className="tz-caption">{t(`catalogue.role.${role}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Drawer>
  );
}

const blank: DepartmentInput = { name: '', badge: '', hue: 'other', duty: '' };

type NewProps = { readonly catalogue: Catalogue; readonly onClose: () => void };

/** A new department: nothing is written until it is added, and what was typed survives a refusal. */
export function NewDepartmentDrawer({ catalogue, onClose }: NewProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { add } = useDepartmentCommands();
  const [draft, setDraft] = useState(blank);
  const [ownBadge, setOwnBadge] = useState(false);
  const faultsOf = useDepartmentFaults(catalogue.departments, undefined);
  const { errors, check } = useErrors(refusalOf(add.error));
  const change = (wanted: Partial<DepartmentInput>) => {
    if (wanted.badge !== undefined) setOwnBadge(wanted.badge !== '');
    const badge = wanted.name !== undefined && !ownBadge ? { badge: firstCharacter(wanted.name) } : {};
    setDraft({ ...draft, ...badge, ...wanted });
  };
  return (
    <Drawer
      title={t('catalogue.department.new')}
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
            {t('catalogue.add.department')}
          </Button>
        </>
      }
    >
      <DepartmentFields value={draft} when="typing" onChange={change} errors={errors} disabled={readOnly} />
    </Drawer>
  );
}

/** By code point, so that a rare character is not cut in half. */
function firstCharacter(name: string): string {
  return /^./su.exec(name.trim())?.[0] ?? '';
}
