import { render } from "preact";
import "../../styles/app.css";
import "../../styles/cases.css";
import { restoreTheme } from "../components/useTheme";
import { readData } from "../data/blocks";
import type { ReportData } from "../contract";
import { Report } from "./Report";

const data = readData<ReportData>("noharm-data");
const place = document.getElementById("noharm-app");
if (data && place) {
  document.documentElement.classList.add("live");
  restoreTheme();
  render(<Report data={data} />, place);
}
