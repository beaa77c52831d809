import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere on the page: beside a zone the browser would open them in place of the page.
 * @param onFiles the same function at every call; `null`: nothing is taken at this moment
 * @returns whether files are held over the page
 */
export function useDroppedFiles(onFiles: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (onFiles === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!bringsFiles(event)) return;
        event.preventDefault();
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => {
      stop.abort();
      setOver(false);
    };
  }, [onFiles]);
  return over;
}
