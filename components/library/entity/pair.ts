import { entityPlace } from '../../../lib/model/place.ts';

/** Where the facts about an entity and another one have their address: `#/entity/x?with=y`. */
export const pairHash = (entity: string, other: string): string => `#${entityPlace(entity)}?with=${other}`;
