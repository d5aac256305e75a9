type TickProps = { id: string; name?: string; label: string; hint?: string; defaultChecked: boolean };

/** One thing that is so or not; sent as "1" where it is ticked. `name` defaults to `id`. */
export function Tick({ id, name = id, label, hint, defaultChecked }: TickProps) {
  return (
    <div className="relative mb-6 flex min-h-11 items-start gap-3 py-2">
      <input
        id={id}
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={defaultChecked}
        className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
      />
      <div>
        <label htmlFor={id} className="after:absolute after:inset-0">
          {label}
        </label>
        {hint ? <p className="text-soft">{hint}</p> : null}
      </div>
    </div>
  );
}
