/** "Bà Trần Thị B": the name with how the person is called; "" while there is none. */
export const fullName = ({ honorific, name }: { honorific: string; name: string }) =>
  name ? [honorific, name].filter(Boolean).join(" ") : "";
