import { notFound } from "next/navigation";

export function generateStaticParams() {
  return [];
}

/** Every address that no other page answers, so that the portal's own 404 page is shown for it. */
export default function UnknownAddress() {
  notFound();
}
