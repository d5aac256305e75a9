type ElementScriptProps = { name: "reading" | "paper" | "photos" | "own-ward" | "search-offers" };

/**
 * Asks for the script that wakes a component's own element; React sends it once per page. Public pages run nothing else: they
 * hold no client component, see docs/decisions/2026-11-no-runtime.md.
 */
export function ElementScript({ name }: ElementScriptProps) {
  return <script async type="module" src={`/elements/${name}.js`} />;
}
