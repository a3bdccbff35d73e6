import * as z from 'zod/mini';
import { Id, LanguageTag, openEnum } from './shapes.js';

/** Kinds of field; HTML's word where it has one. An unknown kind is asked as `text`. */
export const fieldTypes = [
  'text',
  'textarea',
  'email',
  'tel',
  'number',
  'date',
  'choice',
  'multiple-choice',
  'consent',
] as const;

/** One question of a form. */
export const FormField = z.object({
  /** Unique in its form; the key of the answer. */
  name: Id,
  type: openEnum(fieldTypes),
  label: z.string(),
  hint: z.optional(z.string()),
  required: z.optional(z.boolean()),
  /** A token of HTML's `autocomplete`. */
  autocomplete: z.optional(z.string()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  /** Smallest number, or earliest date as `YYYY-MM-DD`. */
  min: z.optional(z.union([z.number(), z.string()])),
  max: z.optional(z.union([z.number(), z.string()])),
  options: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
  /** With `consent`: which wording is agreed to; stored with the answer. */
  version: z.optional(z.string()),
});
export type FormField = z.infer<typeof FormField>;

/** A form as the backend wants it filled in: one engine for shifts, events, contact and surveys. */
export const SignupForm = z.object({
  id: Id,
  lang: z.optional(LanguageTag),
  title: z.string(),
  description: z.optional(z.string()),
  /** The verb on the button. */
  submitLabel: z.optional(z.string()),
  fields: z.array(FormField),
  /** Why the data is asked and how long it is kept, in words (GDPR Art. 13). */
  privacy: z.optional(z.object({ text: z.string(), url: z.optional(z.string()) })),
});
export type SignupForm = z.infer<typeof SignupForm>;

/** What was filled in, by field name: text, number as text, list of chosen values, or yes and no of a consent. */
export const Answers = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));
export type Answers = z.infer<typeof Answers>;
