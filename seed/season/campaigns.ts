import { campaignIds } from "../campaigns";

/** The campaign of the season that sets days of public listing. */
export const listedCampaign = "de-nghi-khen-thuong-bac-cao-minh-hoa";

/** For the campaign of the year, which decides without listing. */
export const ofYear = { campaignId: campaignIds.current };
export const listed = { campaignId: listedCampaign };
export const person = (honorific: string, name: string, birthYear: number, occupation: string) => ({
  kind: "individual",
  honorific,
  name,
  birthYear,
  sex: name.includes(" Thị ") ? "female" : "male",
  occupation,
});
