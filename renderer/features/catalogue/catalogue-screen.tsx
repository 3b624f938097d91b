import './catalogue.css';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useActions } from '#renderer/ui/actions.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Catalogue, useCatalogue, useDepartmentCommands, usePersonCommands } from './catalogue-data.ts';
import { CatalogueDrawer } from './catalogue-drawer.tsx';
import { DepartmentsGrid } from './departments-grid.tsx';
import { PeopleGrid } from './people-grid.tsx';
import { type CatalogueAddress, useCatalogueAddress } from './use-catalogue-address.ts';

/** Who takes part: departments and people. */
export function CatalogueScreen() {
  const { t } = useTranslation();
  const address = useCatalogueAddress();
  const { data: catalogue } = useCatalogue();
  useCatalogueActions(address);
  return (
    <Page
      drawer={
        catalogue !== undefined &&
        address.show !== undefined && <CatalogueDrawer catalogue={catalogue} address={address} />
      }
    >
      <PageHeader
        title={t('catalogue.title')}
        sentence={catalogue === undefined ? undefined : <State catalogue={catalogue} />}
        actions={<AddButtons onAdd={address.open} />}
      />
      {catalogue === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <Departments catalogue={catalogue} address={address} />
          <People catalogue={catalogue} address={address} />
        </>
      )}
    </Page>
  );
}

function State({ catalogue: { departments, people } }: { readonly catalogue: Catalogue }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const without = people.filter(({ departmentId }) => departmentId === null).length;
  const values = {
    departments: formats.count(departments.length),
    people: formats.count(people.length),
  };
  return (
    <>
      <Said text="catalogue.sentence" values={values} />
      {people.length === 0 && t('catalogue.end')}
      {people.length > 0 && without === 0 && t('catalogue.allPlaced')}
      {without > 0 && <Said text="catalogue.somePlaced" values={{ without: formats.count(without) }} />}
    </>
  );
}

function AddButtons({ onAdd }: { readonly onAdd: CatalogueAddress['open'] }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <Button disabled={readOnly} onClick={() => onAdd('newDepartment')}>
        {t('catalogue.add.department')}
      </Button>
      <Button type="primary" disabled={readOnly} onClick={() => onAdd('newPerson')}>
        {t('catalogue.add.person')}
      </Button>
    </>
  );
}

type PartProps = { readonly catalogue: Catalogue; readonly address: CatalogueAddress };

function Departments({ catalogue, address }: PartProps) {
  const { t } = useTranslation();
  const { change } = useDepartmentCommands();
  const { open } = address;
  const show = useCallback((id: string) => open('department', id), [open]);
  return (
    <Section title={t('catalogue.department.section')}>
      {catalogue.departments.length === 0 ? (
        <EmptyState
          title={t('catalogue.department.empty')}
          text={t('catalogue.department.emptyText')}
          action={<Button onClick={() => open('newDepartment')}>{t('catalogue.add.department')}</Button>}
        />
      ) : (
        <DepartmentsGrid
          catalogue={catalogue}
          onChange={(id, wanted) => change.mutate({ id, change: wanted })}
          onOpen={show}
        />
      )}
    </Section>
  );
}

function People({ catalogue, address }: PartProps) {
  const { t } = useTranslation();
  const { change } = usePersonCommands();
  const { open } = address;
  const show = useCallback((id: string) => open('person', id), [open]);
  return (
    <Section title={t('catalogue.person.section')}>
      {catalogue.people.length === 0 ? (
        <EmptyState
          title={t('catalogue.person.empty')}
          text={t('catalogue.person.emptyText')}
          action={<Button onClick={() => open('newPerson')}>{t('catalogue.add.person')}</Button>}
        />
      ) : (
        <PeopleGrid
          // A grid redraws what changed in its rows; a department's name stands in them by its id alone.
          key={catalogue.departments.map(({ name }) => name).join()}
          catalogue={catalogue}
          onChange={(id, wanted) => change.mutate({ id, change: wanted })}
          onOpen={show}
        />
      )}
    </Section>
  );
}

function useCatalogueActions({ open }: CatalogueAddress): void {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const actions = useMemo(() => {
    if (readOnly) return [];
    return [
      {
        id: 'catalogue.addDepartment',
        label: t('catalogue.add.department'),
        keywords: '新增部门 add department xzbm',
        run: () => open('newDepartment'),
      },
      {
        id: 'catalogue.addPerson',
        label: t('catalogue.add.person'),
        keywords: '新增人员 add person xzry',
        run: () => open('newPerson'),
      },
    ];
  }, [open, readOnly, t]);
  useActions(actions);
}
