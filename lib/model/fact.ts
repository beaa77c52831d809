import * as v from 'valibot';
import { AsOfSchema } from './date.ts';
import { EntityIdSchema } from './entity.ts';
import { InLanguagesSchema } from './language.ts';
import { StatusSchema } from './status.ts';

export const FACT_KINDS = ['role', 'event', 'figure', 'relation', 'position', 'status'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const DocumentIdSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9][a-z0-9-]*$/));
export const OfficeIdSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** An office that people hold: "Premier ministre", without the country or body, which the role names in `of`. */
export const OfficeSchema = v.strictObject({ id: OfficeIdSchema, names: InLanguagesSchema });
export type Office = v.InferOutput<typeof OfficeSchema>;

/** Where a fact was read: `paragraph` counts the document's lines that are not blank, from 1. */
export const SourceSchema = v.strictObject({
  document: DocumentIdSchema,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  evidence: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), v.minLength(1), v.maxLength(20)),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** Somebody holds an office of a country or a body. */
export const RoleSchema = v.strictObject({ holder: EntityIdSchema, office: OfficeIdSchema, of: EntityIdSchema });
export type Role = v.InferOutput<typeof RoleSchema>;

/** A measured thing: `unit` says what is counted ("USD", "accords", "%"), `scope` what over. `currency` is ISO 4217. */
export const FigureSchema = v.strictObject({
  value: v.pipe(v.number(), v.finite()),
  unit: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  scope: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
});

export const FactIdSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9][a-z0-9/-]*$/));

export const FactSchema = v.pipe(
  v.strictObject({
    id: FactIdSchema,
    about: v.pipe(v.array(EntityIdSchema), v.minLength(1), v.maxLength(30)),
    kind: v.picklist(FACT_KINDS),
    text: InLanguagesSchema,
    asOf: AsOfSchema,
    source: SourceSchema,
    role: v.optional(RoleSchema),
    figure: v.optional(FigureSchema),
    status: v.optional(StatusSchema),
  }),
  v.check((fact) => (fact.kind === 'role') === (fact.role !== undefined), 'A role fact, and only it, has `role`.'),
  v.check((fact) => fact.kind !== 'figure' || fact.figure !== undefined, 'A figure fact has `figure`.'),
  v.check((fact) => fact.kind !== 'status' || fact.status !== undefined, 'A status fact has `status`.'),
  v.check(
    (fact) => fact.role === undefined || fact.about.includes(fact.role.holder),
    'A role fact is about its holder.',
  ),
);
export type Fact = v.InferOutput<typeof FactSchema>;
