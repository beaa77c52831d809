/**
 * What the Recommendation of 23 February 2017 (https://www.w3.org/TR/annotation-model/) says must hold, checked on
 * parsed JSON without looking at our own writer. Each function names what is broken; an empty list is valid.
 */
type Json = Readonly<Record<string, unknown>>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Section 3.3.5. */
const MOTIVATIONS = (
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating ' +
  'questioning replying tagging'
).split(' ');
/** The signs of RFC 3987, and a scheme. */
const IRI = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~!$&'()*+,;=:@/?#[\]\u00a0-\u{effff}]|%[\da-f]{2})*$/iu;
const UTC = /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** One `#` at most, and brackets around a host only. */
const isIri = (value: unknown): boolean =>
  typeof value === 'string' &&
  IRI.test(value) &&
  value.split('#').length <= 2 &&
  !/[[\]]/.test(value.replace(/^[a-z]+:\/\/\[[\da-f:.]+\]/i, ''));
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isOf = (value: Json, type: string): boolean => listOf(value.type).includes(type);

function broken(rules: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

/** Sections 3.1 and 3.3. */
export function brokenInAnnotation(annotation: unknown): string[] {
  if (!isObject(annotation)) return ['an annotation is an object'];
  const { motivation, created, modified, target, body, bodyValue } = annotation;
  return [
    ...broken({
      '@context is a string, the one of the model': annotation['@context'] === CONTEXT,
      'id is one IRI': isIri(annotation.id),
      'type has Annotation': isOf(annotation, 'Annotation'),
      'one target or more': listOf(target).length > 0,
      'no bodyValue beside a body': bodyValue === undefined || body === undefined,
      'motivations are those of the model': listOf(motivation).every((one) => MOTIVATIONS.includes(String(one))),
      'created and modified are at most one, in UTC': [created, modified].every(
        (time) => time === undefined || (typeof time === 'string' && UTC.test(time)),
      ),
    }),
    ...listOf(body).flatMap((one) => brokenInResource(one, 'body')),
    ...listOf(target).flatMap((one) => brokenInResource(one, 'target')),
  ];
}

/** Sections 3.2 and 4. */
function brokenInResource(resource: unknown, place: 'body' | 'target'): string[] {
  if (!isObject(resource)) return broken({ [`${place}: a resource is an IRI or an object`]: isIri(resource) });
  const { purpose, value, format, source, scope, selector } = resource;
  const isText = isOf(resource, 'TextualBody');
  const isSpecific = isOf(resource, 'SpecificResource');
  return [
    ...broken({
      [`${place}: it is a text or a specific resource`]: isText !== isSpecific,
      [`${place}: purposes are those of the model`]: listOf(purpose).every((one) => MOTIVATIONS.includes(String(one))),
      [`${place}: a target has no purpose`]: place === 'body' || purpose === undefined,
      [`${place}: a text has one value`]: isText === (typeof value === 'string'),
      [`${place}: a text is no target and has no source`]: !isText || (place === 'body' && source === undefined),
      [`${place}: a format is a media type`]: listOf(format).every((one) => /^[a-z]+\/[a-z.+-]+$/.test(String(one))),
      [`${place}: a specific resource has one source`]: !isSpecific || isIri(source),
      [`${place}: scopes are IRIs`]: listOf(scope).every(isIri),
    }),
    ...listOf(selector).flatMap(brokenInSelector),
  ];
}

/** Sections 4.2.4 and 4.2.5. */
function brokenInSelector(selector: unknown): string[] {
  if (!isObject(selector)) return ['a selector is an object'];
  const { type, exact, prefix, suffix, start, end } = selector;
  if (type === 'TextQuoteSelector') {
    return broken({
      'a quote has its exact text once': typeof exact === 'string',
      'a quote has one prefix and one suffix at most': [prefix, suffix].every(
        (text) => text === undefined || typeof text === 'string',
      ),
    });
  }
  return broken({
    'a selector is a quote or a position': type === 'TextPositionSelector',
    'a position has one start and one end, not negative': isCount(start) && isCount(end),
    'a position ends after its start': Number(start) <= Number(end),
  });
}

/** Section 5. */
export function brokenInCollection(collection: unknown): string[] {
  if (!isObject(collection)) return ['a collection is an object'];
  const { label, total, first, last } = collection;
  const page = isObject(first) ? first : {};
  const items = Array.isArray(page.items) ? page.items : [];
  return [
    ...broken({
      '@context is that of the model': listOf(collection['@context']).includes(CONTEXT),
      'a collection has one IRI': isIri(collection.id),
      'its type has AnnotationCollection': isOf(collection, 'AnnotationCollection'),
      'its labels are strings': listOf(label).every((one) => typeof one === 'string'),
      'its total is that of its annotations': isCount(total) && total === items.length,
      'it has a first page exactly when it has annotations': isObject(first) === (total !== 0),
      'its last page is an IRI': last === undefined || isIri(last),
    }),
    ...(first === undefined
      ? []
      : broken({
          'a page inside has no @context': page['@context'] === undefined,
          'a page has one IRI': isIri(page.id),
          'its type has AnnotationPage': isOf(page, 'AnnotationPage'),
          'a page has annotations': items.length > 0,
          'the last page has no next one': page.next === undefined,
          'its start is not negative': isCount(page.startIndex),
        })),
    ...items.flatMap(brokenInAnnotation),
  ];
}
