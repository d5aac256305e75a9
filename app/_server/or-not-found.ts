import "server-only";
import { notFound } from "next/navigation";
import { DomainError } from "@/domain/errors";

/** What was asked for, or the page that says that there is nothing: also of what the person may not see. */
export async function orNotFound<Found>(asked: Promise<Found>): Promise<Found> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DomainError && (error.code === "not-found" || error.code === "not-allowed"))
      notFound();
    throw error;
  }
}
