import "server-only";

export { fromNear } from "@/db/near";
