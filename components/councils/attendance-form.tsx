"use client";

import { useTranslations } from "next-intl";
import type { AttendanceState, Seat } from "@/domain/councils/vocabulary";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type AttendanceFormProps = {
  action: FormHandler<never>;
  meetingId: string;
  members: { id: string; name: string; seat: Seat; state: AttendanceState }[];
  /** Only once a meeting runs does anybody leave it. */
  running: boolean;
};

/** Who is there, one line a member. */
export function AttendanceForm({ action, meetingId, members, running }: AttendanceFormProps) {
  const t = useTranslations("council");
  const { formProps, pending, summary } = useActionForm(action);
  const offered: AttendanceState[] = running ? ["present", "absent", "left"] : ["present", "absent"];
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <div className="ruled mb-4 border-y border-line">
        {members.map((member) => (
          <fieldset key={member.id} className="py-2">
            <legend className="font-semibold wrap-anywhere">
              {member.name}
              <span className="ml-2 font-normal text-soft">{t(`seat.${member.seat}`)}</span>
            </legend>
            <div className="flex flex-wrap gap-x-5">
              {offered.map((state) => (
                <label key={state} className="flex min-h-11 items-center gap-2">
                  <input
                    id={`is-${member.id}-${state}`}
                    type="radio"
                    name={`states.${member.id}`}
                    value={state}
                    defaultChecked={member.state === state}
                    className="size-6 shrink-0 accent-red"
                  />
                  {t(`attendance.${state}`)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <SubmitButton pending={pending} variant="secondary">
        {t("keepAttendance")}
      </SubmitButton>
    </form>
  );
}
