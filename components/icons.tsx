import type { ComponentChildren } from 'preact';

/** Icons bear no words: whoever uses one gives its button a label. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const PinIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="4.25" class="pin-ring" />
    <path d="M8 1v3M8 12v3M1 8h3M12 8h3" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
  </Icon>
);

export const WhyIcon = () => (
  <Icon>
    <path d="M5.25 5.75a2.75 2.75 0 1 1 3.9 2.5Q8 8.8 8 10.25M8 13v.01" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M1.5 8Q4.5 3.5 8 3.5T14.5 8Q11.5 12.5 8 12.5T1.5 8z" />
    <circle cx="8" cy="8" r="2" />
  </Icon>
);

export const EyeOffIcon = () => (
  <Icon>
    <path d="M1.5 8Q4.5 3.5 8 3.5T14.5 8Q11.5 12.5 8 12.5T1.5 8zM3 13.5L13 2.5" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5L5 8l4.5 4.5" />
  </Icon>
);

export const OutIcon = () => (
  <Icon>
    <path d="M5.5 4H12v6.5M12 4l-8 8" />
  </Icon>
);
