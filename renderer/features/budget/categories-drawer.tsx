import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type CategoryHue, categoryHueSchema } from '#shared/domain/budget/category.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import { type Budget, useAddCategory, useChangeCategory, useRemoveCategory } from './budget-data.ts';
import { useFaults, useFieldErrors } from './use-field-errors.ts';

type Props = {
  readonly budget: Budget;
  readonly focusedId: string | undefined;
  readonly onClose: () => void;
};

const fields = ['name', 'hue'];

/** The categories: names, colours, and further ones. */
export function CategoriesDrawer({ budget, focusedId, onClose }: Props) {
  const { t } = useTranslation();
  const { categories, lines } = budget.sheet;
  return (
    <Drawer title={t('budget.categories.title')} onClose={onClose}>
      <p className="tz-caption">{t('budget.categories.intro')}</p>
      <ul className="tz-categories">
        {categories.map((category) => (
          <li key={category.id}>
            <CategoryRow
              category={category}
              categories={categories}
              lineCount={lines.filter((line) => line.categoryId === category.id).length}
              isFocused={category.id === focusedId}
            />
          </li>
        ))}
      </ul>
      <NewCategory categories={categories} />
    </Drawer>
  );
}

type RowProps = {
  readonly category: SheetCategory;
  readonly categories: readonly SheetCategory[];
  readonly lineCount: number;
  readonly isFocused: boolean;
};

function CategoryRow({ category, categories, lineCount, isFocused }: RowProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { id, name, hue } = category;
  const { mutate: change, error } = useChangeCategory();
  const { mutate: remove } = useRemoveCategory();
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule, ofName } = useFaults(fields);
  const rename = (typed: string) => {
    if (check({ ...ofRule(uniqueName(typed, categories, id)), ...ofName(typed) })) {
      change({ id, change: { name: typed } });
    }
  };
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) row.current?.querySelector('input')?.focus();
  }, [isFocused]);
  return (
    <div ref={row} className="tz-category-row">
      <TextField
        label={t('budget.categories.nameOf', { replace: { name } })}
        value={name}
        when="leaving"
        disabled={readOnly}
        error={errors['name'] ?? errors[''] ?? null}
        help={t('budget.categories.lines', { count: lineCount })}
        onChange={rename}
      />
      <HueSelect
        label={t('budget.categories.hueOf', { replace: { name } })}
        value={hue}
        disabled={readOnly}
        onChange={(next) => change({ id, change: { hue: next } })}
      />
      <IconButton
        icon="trash"
        label={t('budget.categories.remove', { replace: { name } })}
        disabled={readOnly}
        onClick={() => remove({ id })}
      />
    </div>
  );
}

function NewCategory({ categories }: { readonly categories: readonly SheetCategory[] }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [name, setName] = useState('');
  const { mutate, error, isPending } = useAddCategory();
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule, ofName } = useFaults(fields);
  const add = () => {
    if (!check({ ...ofRule(uniqueName(name, categories)), ...ofName(name) })) return;
    mutate({ name, hue: 'other' }, { onSuccess: () => setName('') });
  };
  return (
    <div className="tz-category-new" data-form>
      <TextField
        label={t('budget.categories.newName')}
        value={name}
        when="typing"
        disabled={readOnly}
        error={errors['name'] ?? errors[''] ?? null}
        onChange={setName}
      />
      <Button data-submit disabled={readOnly} loading={isPending} onClick={add}>
        {t('budget.categories.add')}
      </Button>
    </div>
  );
}

type HueProps = {
  readonly label: string;
  readonly value: CategoryHue;
  readonly disabled: boolean;
  readonly onChange: (hue: CategoryHue) => void;
};

function HueSelect({ label, value, disabled, onChange }: HueProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={label}
      className="tz-category-hue"
      value={value}
      disabled={disabled}
      options={categoryHueSchema.options.map((hue) => ({
        value: hue,
        label: <Swatch hue={hue} name={t(`budget.categories.hues.${hue}`)} />,
      }))}
      onChange={onChange}
    />
  );
}
