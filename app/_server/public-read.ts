import "server-only";
import { unstable_cache } from "next/cache";
import { fromNear } from "@/domain/cache/from-near.server";

/**
 * A read of what public pages show, kept under its name until one of its tags moves on; where a replica stands beside this
 * portal and holds all that the primary does, it is asked there.
 */
export function publicRead<Given extends unknown[], Found>(
  read: (...given: Given) => Promise<Found>,
  name: string[],
  options: { tags: string[] },
): (...given: Given) => Promise<Found> {
  return unstable_cache((...given: Given) => fromNear(() => read(...given)), name, options);
}
