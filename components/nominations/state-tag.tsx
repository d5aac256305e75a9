import { useTranslations } from "next-intl";
import type { NominationState } from "@/domain/nominations/workflow";
import { Tag, type TagTone } from "../ui/tag";

const tones: Record<NominationState, TagTone> = {
  draft: "plain",
  submitted: "gold",
  returned: "red",
  listed: "gold",
  approved: "sage",
  rejected: "plain",
  withdrawn: "plain",
  telling: "sage",
  told: "gold",
};

/** Where a nomination stands. */
export function StateTag({ state }: { state: NominationState }) {
  const t = useTranslations("nomination.state");
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
