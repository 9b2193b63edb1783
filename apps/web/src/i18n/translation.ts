/** Keys of messages that count something: `people_one`, `people_other` give `people`. */
type Counted<Keys> = Keys extends `${infer Stem}_other` ? Stem : never;

/** A namespace in a language with the plurals one and other: every key of the German one. */
export type Translation<German> = { readonly [Key in keyof German]: string };

/** The same in Russian, where counting also needs few (2-4) and many (5-20). */
export type RussianTranslation<German> = Translation<German> & {
  readonly [Key in Counted<keyof German> as `${Key}_few` | `${Key}_many`]: string;
};
