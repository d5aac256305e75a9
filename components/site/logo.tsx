/**
 * A voice and its echoes: the portal's mark. Decorative, the name stands beside it. Size and colours stand in attributes
 * too, for browsers that do not read the styles (no `@layer` before Chrome 99).
 */
export function Logo() {
  return (
    <svg
      width="32"
      height="32"
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      className="size-8 shrink-0"
    >
      <circle cx="16" cy="16" r="3.6" fill="#a3161e" className="fill-red" />
      <path
        d="M16 9.2a6.8 6.8 0 0 1 6.8 6.8M9.2 16a6.8 6.8 0 0 0 6.8 6.8"
        stroke="#a3161e"
        className="stroke-red"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path
        d="M16 4a12 12 0 0 1 12 12M4 16a12 12 0 0 0 12 12"
        stroke="#b7791f"
        className="stroke-gold"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
