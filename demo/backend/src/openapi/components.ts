import { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { Category } from 'miteinand/contract/category.js';
import { SignupForm } from 'miteinand/contract/form.js';
import { Facets } from 'miteinand/contract/list.js';
import { Metric } from 'miteinand/contract/metric.js';
import { Offer } from 'miteinand/contract/offer.js';
import { Organization, OrganizationRef } from 'miteinand/contract/organization.js';
import { Pass } from 'miteinand/contract/pass.js';
import { Place } from 'miteinand/contract/place.js';
import { Problem } from 'miteinand/contract/problem.js';
import { ContactPoint, HowToRespond } from 'miteinand/contract/response.js';
import { ServiceDocument } from 'miteinand/contract/service.js';
import { Signup, SignupRequest } from 'miteinand/contract/signup.js';
import * as z from 'zod';
import { SignupChange } from '../signups/change.js';
import { SignupData } from '../signups/export.js';
import { MailRequest } from '../signups/send-again.js';

/** The schemas that operations name. */
const schemas = {
  CalendarEvent,
  Category,
  ContactPoint,
  Facets,
  MailRequest,
  Metric,
  Offer,
  Organization,
  OrganizationRef,
  Pass,
  Place,
  Problem,
  HowToRespond,
  ServiceDocument,
  Signup,
  SignupChange,
  SignupData,
  SignupForm,
  SignupRequest,
};

export type SchemaName = keyof typeof schemas;

/** The schemas of the contract as JSON Schema; those that stand in others are referred to by name. */
export function components(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  // "input": members that a newer contract adds are allowed.
  const { schemas: converted } = z.toJSONSchema(registry, { io: 'input', uri: id => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(converted).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]),
  );
}

/** A reference to a schema by its name. */
export const refTo = (name: SchemaName): object => ({ $ref: `#/components/schemas/${name}` });
