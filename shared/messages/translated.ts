/**
 * The shape that a translation has to fill: every key of the Chinese texts, each a text.
 * English counts in two forms, so beside a key that ends in `_other` it may have one that ends in `_one`.
 */
export type Translated<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
} & {
  [Key in keyof Texts as Key extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};
