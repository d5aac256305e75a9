import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { FindStoryForm } from "@/components/profiles/find-story-form";
import { FieldsForm, type FormField } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { readQuery, words } from "@/domain/address/read-query";
import { storyToTakeBack } from "@/domain/withdrawals/story-take-back.server";
import { localePath } from "@/messages/locales";
import { storyTakeBack } from "./actions";

type Props = PageProps<"/[locale]/ban-lam-viec/rut-dong-y">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "withdrawal" });
  return { title: await errorTitle(locale, t("ofStory"), await isPostedWithoutScripts()) };
}

/** Writes down that somebody took their consent back to the story at `?trang=`, whether or not the portal has a nomination of it. */
export default async function StoryTakeBackPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/rut-dong-y", "word.enter");
  const { trang: address } = readQuery(await searchParams, { trang: words(500) });
  const story = address ? await storyToTakeBack(actor, address) : null;
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/loi-xac-nhan" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/loi-xac-nhan"), text: t("withdrawal.list") }]}
      />
      <h1 className="text-3xl">{t("withdrawal.ofStory")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("withdrawal.ofStoryLead")}</p>
      <FindStoryForm address={address} isFound={story !== null} />
      {story ? <Found story={story} locale={locale} /> : null}
    </WorkPage>
  );
}

type Story = NonNullable<Awaited<ReturnType<typeof storyToTakeBack>>>;

async function Found({ story, locale }: { story: Story; locale: string }) {
  const t = await getTranslations();
  const fields: FormField[] = [
    {
      control: "line",
      name: "askedBy",
      label: t("withdrawal.by"),
      hint: t("wordDesk.backNameHint"),
      value: "",
    },
    { control: "text", name: "words", label: t("word.backWords"), value: "" },
    { control: "tick", name: "othersToo", label: t("withdrawal.othersToStop"), value: "" },
  ];
  return (
    <section className="mt-10 border-t-2 border-ink pt-4">
      <h2 className="font-serif text-xl font-bold wrap-anywhere">
        {story.kind === "model" ? story.name : story.deed}
      </h2>
      <p className="mb-4 wrap-anywhere text-soft">{story.kind === "model" ? story.deed : story.name}</p>
      {story.state !== "published" ? (
        <Notice tone="info" title={t("withdrawal.storyIsGone")} />
      ) : story.nominationId ? (
        <>
          <p className="mb-3">{t("withdrawal.hasNomination")}</p>
          <ButtonLink
            href={localePath(locale, `/ban-lam-viec/de-cu/${story.nominationId}/xac-nhan?viec=rut#lam`)}
          >
            {t("wordDesk.acts.rut")}
          </ButtonLink>
        </>
      ) : (
        <FieldsForm
          action={storyTakeBack}
          values={{ profileId: story.id }}
          fields={fields}
          submit={t("withdrawal.takeStoryBack")}
        />
      )}
    </section>
  );
}
