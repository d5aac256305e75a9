import type messages from "./vi";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof messages;
  }
}
