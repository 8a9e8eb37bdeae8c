import { render } from "preact";
import "../../styles/app.css";
import { restoreTheme } from "../components/useTheme";
import { readData } from "../data/blocks";
import type { SiteData } from "../contract";
import { Site } from "./Site";

// Pages without a board have its colours too.
restoreTheme();
const data = readData<SiteData>("noharm-data");
const place = document.getElementById("noharm-app");
if (data && place) {
  document.documentElement.classList.add("live");
  render(<Site data={data} />, place);
}
