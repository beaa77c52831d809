import { useId } from 'preact/hooks';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly remark?: string }[];
  readonly chosen: T;
  onChoose(value: T): void;
}

/** One of a few, all in sight. */
export function Choices<T extends string>({ legend, options, chosen, onChoose }: ChoicesProps<T>) {
  const group = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map(({ value, label, remark }) => (
        <label key={value}>
          <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            {label}
            {remark !== undefined && <span class="quiet remark">{remark}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
