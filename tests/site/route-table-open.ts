import { everyone, type Routes } from "./route-rows";

/** Open data and reasons to return: anybody's. */
export const openRoutes: Routes = {
  "/api/v1/adoptions": [everyone(200)],
  "/api/v1/recognitions": [everyone(200)],
  "/du-lieu": [everyone(200)],
  "/du-lieu/goi-thu": [everyone(200), "/du-lieu/goi-thu?list=units"],
  "/du-lieu/goi-thu · no such list": [everyone(404), "/du-lieu/goi-thu?list=user"],
  "/du-lieu/[file]": [everyone(200), "/du-lieu/cau-chuyen.csv"],
  "/du-lieu/[file] · for catalogues": [everyone(200), "/du-lieu/dcat.jsonld"],
  "/du-lieu/[file] · none such": [everyone(404), "/du-lieu/tai-khoan.csv"],
};
