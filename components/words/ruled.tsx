/** Dotted lines to write on by hand. */
export const Ruled = ({ lines }: { lines: number }) =>
  Array.from({ length: lines }, (_, at) => (
    <div key={at} className="h-9 border-b border-dotted border-ink" />
  ));
