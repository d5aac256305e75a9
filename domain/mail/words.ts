import { createTranslator } from "use-intl/core";
import messages from "@/messages/vi";

/** The portal's words for letters. They are in Vietnamese, as the inbox is: an account has no language of its own. */
export const letterWords = createTranslator({ locale: "vi", messages });
