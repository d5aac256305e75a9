import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { portalUrl } from "@/app/_server/portal-url";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { RecordingPanel } from "@/components/spreading/recording-panel";
import { ScriptForm } from "@/components/spreading/script-form";
import { channelFor, SpreadSection } from "@/components/spreading/spread-section";
import { OwnPart } from "@/components/spreading/own-part";
import { UseForm } from "@/components/spreading/use-form";
import { UseList } from "@/components/spreading/use-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { Notice } from "@/components/ui/notice";
import { choice, entryOf, readQuery } from "@/domain/address/read-query";
import { can } from "@/domain/permissions";
import { subjectName } from "@/domain/profiles/sharing";
import { furtherWords, loudspeakerWords } from "@/domain/spreading/loudspeaker-words";
import { findSpread } from "@/domain/spreading/queries.server";
import { zaloCaption } from "@/domain/spreading/zalo-caption";
import { spreadParts } from "@/domain/withdrawals/vocabulary";
import { localePath } from "@/messages/locales";
import { dropRecording, dropScript, keepScript, nameVoice, noteUse } from "./actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/ban-lam-viec/lan-toa/[id]">;

const parts = Object.fromEntries(["", ...spreadParts].map((part) => [part, part])) as Record<string, string>;
const query = { ...uploadQuery, ghi: entryOf(parts, ""), xong: choice(["ghi", "luu"], null) };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "spread" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** All that is made of a published story to spread it, and where each was used. */
export default async function SpreadPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/ban-lam-viec/lan-toa/${id}`, "spread.enter");
  const spread = /^[0-9a-f-]{36}$/.test(id) ? await findSpread(actor, id) : null;
  if (!spread) notFound();
  const t = await getTranslations();
  const asked = readQuery(await searchParams, query);
  const { story, path, uses, agreed } = spread;
  const here = localePath(locale, `/ban-lam-viec/lan-toa/${id}`);
  const mark = story.illustrative ? t("profile.illustrative") : "";
  const refused = refusedUpload(asked);
  const nomination = can(actor, "word.ask", spread) ? spread.nominationId : null;
  const askAgain = nomination ? localePath(locale, `/ban-lam-viec/de-cu/${nomination}/xac-nhan`) : null;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <div className="no-print">
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[
            can(actor, "desk.enter")
              ? { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") }
              : { href: localePath(locale, "/kiem-duyet"), text: t("moderation.title") },
          ]}
        />
        <h1 className="text-3xl">{t("spread.title")}</h1>
        <p className="mt-1 text-lg font-semibold wrap-anywhere">
          {subjectName(story)} <IllustrativeTag of={story} />
        </p>
        <p className="mt-2 max-w-prose text-soft">{t("spread.lead")}</p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href={localePath(locale, path)} className="touch-link">
            {t("spread.open")}
          </a>
          {nomination ? (
            <a href={localePath(locale, `/ban-lam-viec/de-cu/${nomination}`)} className="touch-link">
              {t("spread.nomination")}
            </a>
          ) : null}
        </p>
        {asked.xong ? (
          <div className="mt-4">
            <Notice
              tone="success"
              role="status"
              title={t(asked.xong === "ghi" ? "spread.noted" : "spread.saved")}
            />
          </div>
        ) : null}
      </div>
      {spreadParts.map((part) => (
        <SpreadSection
          key={part}
          part={part}
          agreed={agreed}
          askAgain={askAgain}
          useHref={asked.ghi === part ? null : `${here}?ghi=${part}#${part}`}
          useForm={
            asked.ghi === part ? <UseForm action={noteUse} profileId={id} part={part} here={here} /> : null
          }
          uses={
            <UseList
              uses={uses.filter((one) => one.part === part)}
              may={agreed[channelFor(part)]}
              refused={refused?.part === part ? refused : null}
            />
          }
        >
          {part === "script" ? (
            <>
              <Renewed by={spread.script?.version ?? 0}>
                <ScriptForm
                  profileId={id}
                  kept={spread.script}
                  built={loudspeakerWords(story)}
                  further={furtherWords(story)}
                  actions={{ save: keepScript, reset: dropScript }}
                />
              </Renewed>
              <RecordingPanel
                profileId={id}
                recording={spread.recording}
                refused={refused?.part === "recording" ? refused : null}
                actions={{ describe: nameVoice, remove: dropRecording }}
              />
            </>
          ) : (
            <div className="no-print">
              <OwnPart
                part={part}
                path={path}
                unitId={spread.unitId}
                number={story.shortNumber}
                caption={zaloCaption(story, portalUrl(path), mark)}
              />
            </div>
          )}
        </SpreadSection>
      ))}
      <UseList
        title={t("spread.otherUses")}
        uses={uses.filter((one) => one.part === null)}
        refused={refused?.part === "other" ? refused : null}
      />
    </WorkPage>
  );
}
