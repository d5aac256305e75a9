import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { ErrorCode } from "@/domain/errors";
import { formDataToObject } from "./form-data";
import type { FormHandler } from "./form-state";
import { NoReply } from "./limited-wait";

/**
 * The action as a form's state needs it: whatever comes back of a sending, or nothing at all, is an answer that keeps the
 * typed words. `onTaken` is called when the portal took them: it said so, or led on, which `onLeading` is told besides.
 */
export function answered<Data>(
  action: FormHandler<Data>,
  onTaken?: () => void,
  onLeading?: () => void,
): FormHandler<Data> {
  return async (previous, form) => {
    try {
      const state = await action(previous, form);
      if (state.ok) onTaken?.();
      return state;
    } catch (fault) {
      try {
        unstable_rethrow(fault);
      } catch (leadsOn) {
        onTaken?.();
        onLeading?.();
        throw leadsOn;
      }
      return { ok: false, error: whyLost(fault), details: {}, fields: {}, values: formDataToObject(form) };
    }
  };
}

/** No answer in time; no line; a portal built anew under the open form; a fault inside it (Next marks those); or somebody else's answer. */
function whyLost(fault: unknown): ErrorCode {
  if (unstable_isUnrecognizedActionError(fault)) return "portal-updated";
  if (fault instanceof NoReply) return "no-reply";
  if (fault instanceof TypeError) return "no-line";
  return fault instanceof Error && "digest" in fault ? "portal-fault" : "no-answer";
}

const losses: readonly ErrorCode[] = ["no-line", "no-reply", "no-answer", "portal-updated", "portal-fault"];

/** Whether the words of this answer may not have reached the portal, so that they must outlive the page. */
export const isLost = (error: ErrorCode) => losses.includes(error);
