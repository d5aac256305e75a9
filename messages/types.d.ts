import type messages from "./vi.json";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof messages;
  }
}
