import { createTranslator } from "use-intl/core";
import messages from "@/messages/vi";

/** The booklet's words: it is a Vietnamese book, whoever reads the page it is taken from. */
export const bookWords = createTranslator({ locale: "vi", messages });
