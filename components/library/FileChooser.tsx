interface FileChooserProps {
  readonly label: string;
  /** As the attribute of that name. */
  readonly accept: string;
  /** Whether several files can be chosen at once. */
  readonly multiple?: boolean;
  onFiles(files: readonly File[]): void;
}

/** The browser's own way to choose files. */
export function FileChooser({ label, accept, multiple = false, onFiles }: FileChooserProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
