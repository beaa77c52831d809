import type { ComponentChildren } from 'preact';
import type { LibraryPlace } from '../lib/model/place.ts';

interface PlaceLinkProps {
  readonly place: LibraryPlace;
  readonly title?: string;
  readonly children: ComponentChildren;
  onOpen(place: LibraryPlace): void;
}

/** A link to a place in the library for use on news pages, which may not navigate to a page of ours: someone must open it. */
export function PlaceLink({ place, title, children, onOpen }: PlaceLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <a> needs an address that the news page could follow
    <button type="button" role="link" class="link" {...(title ? { title } : {})} onClick={() => onOpen(place)}>
      {children}
    </button>
  );
}
