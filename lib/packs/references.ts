import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import type { Problem } from './problem.ts';

/** What a pack's ids may lead to; a document's value is its paragraph count. */
interface Known {
  readonly entities: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, number>;
}

/** Every id that leads nowhere, every id given twice, every paragraph beyond its document's end. */
export function checkReferences(pack: Pack): readonly Problem[] {
  const known: Known = {
    entities: new Set(pack.entities.map((entity) => entity.id)),
    offices: new Set(pack.offices.map((office) => office.id)),
    documents: new Map(pack.documents.map((doc) => [doc.id, doc.paragraphs])),
  };
  return [
    ...checkUnique('documents', pack.documents),
    ...checkUnique('offices', pack.offices),
    ...checkUnique('entities', pack.entities),
    ...checkUnique('facts', pack.facts),
    ...pack.documents.flatMap((doc, i) =>
      doc.parts.flatMap(({ paragraphs: [first, last] }, j) =>
        first <= last && last <= doc.paragraphs
          ? []
          : [{ path: `documents[${i}].parts[${j}].paragraphs`, message: `Not within 1 to ${doc.paragraphs}.` }],
      ),
    ),
    ...pack.entities.flatMap((entity, i) => checkEntity(entity, `entities[${i}]`, known)),
    ...pack.facts.flatMap((fact, i) => checkFact(fact, `facts[${i}]`, known)),
  ];
}

function checkUnique(list: string, records: readonly { readonly id: string }[]): Problem[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ path: `${list}[${i}].id`, message: `"${id}" is given twice.` }];
    seen.add(id);
    return [];
  });
}

function checkEntity(entity: Entity, path: string, known: Known): Problem[] {
  return [
    ...missing(known.entities, `${path}.country`, [entity.country], 'entity'),
    ...missing(known.entities, `${path}.where`, [entity.where], 'entity'),
    ...missingInList(known.entities, `${path}.links`, entity.links),
    ...missingInList(known.entities, `${path}.parties`, entity.parties),
    ...entity.aliases.flatMap((alias, i) => missingInList(known.entities, `${path}.aliases[${i}].needs`, alias.needs)),
  ];
}

function checkFact(fact: Fact, path: string, known: Known): Problem[] {
  const paragraphs = known.documents.get(fact.source.document);
  const found = [
    ...missingInList(known.entities, `${path}.about`, fact.about),
    ...missing(known.entities, `${path}.role.holder`, [fact.role?.holder], 'entity'),
    ...missing(known.entities, `${path}.role.of`, [fact.role?.of], 'entity'),
    ...missing(known.offices, `${path}.role.office`, [fact.role?.office], 'office'),
  ];
  if (paragraphs === undefined) {
    found.push({ path: `${path}.source.document`, message: `No document "${fact.source.document}".` });
  } else if (fact.source.paragraph > paragraphs) {
    found.push({ path: `${path}.source.paragraph`, message: `The document has ${paragraphs} paragraphs.` });
  }
  return found;
}

function missing(ids: ReadonlySet<string>, path: string, wanted: readonly (string | undefined)[], noun: string) {
  return wanted.flatMap((id) => (id === undefined || ids.has(id) ? [] : [{ path, message: `No ${noun} "${id}".` }]));
}

function missingInList(ids: ReadonlySet<string>, path: string, wanted: readonly string[] = []) {
  return wanted.flatMap((id, i) => missing(ids, `${path}[${i}]`, [id], 'entity'));
}
