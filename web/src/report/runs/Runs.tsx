import type { ReportData, ReportRun } from "../../contract";
import { Facts } from "../../components/Facts";
import { ShortHash } from "../../components/ShortHash";
import { formatPlural } from "../../data/format";
import { visibleText } from "../../data/visible";
import { RunFiles } from "./RunFiles";

/** What made the results: the manifests of the runs. */
export function Runs({ data }: { readonly data: ReportData }) {
  return (
    <>
      {data.runs.map((run, place) => (
        <Run key={place} run={run} />
      ))}
    </>
  );
}

function Run({ run }: { readonly run: ReportRun }) {
  const different = run.files.filter((file) => file.difference !== undefined);
  return (
    <article class="run">
      <h3>{visibleText(run.name)}</h3>
      {different.length > 0 && (
        <div class="problem">
          <p>
            <strong>{`${formatPlural(different.length, "file")} ${different.length === 1 ? "is" : "are"} not what the run recorded.`}</strong> The results may not be those of this run.
          </p>
          <ul>
            {different.map((file) => (
              <li key={`${file.role} ${file.name}`}>{`${visibleText(file.name)} (${file.role}): ${visibleText(file.difference ?? "")}`}</li>
            ))}
          </ul>
        </div>
      )}
      {run.state !== "finished" && (
        <p class="problem">
          <strong>{`This run is ${run.state}.`}</strong> Its results are not complete.
        </p>
      )}
      <Facts
        facts={[
          ["Judge", <code>{visibleText(run.judge)}</code>],
          ["Fingerprint", run.fingerprint !== "" && <ShortHash value={run.fingerprint} />],
          ["Profile", run.profile],
          ["Device", run.device],
          ["Backend", run.backend],
          ["State", run.state],
          ["Begun", run.startedAt],
          ["Ended", run.endedAt],
          ...run.parameters.map((parameter) => [parameter.name, visibleText(parameter.value)] as const),
        ]}
      />
      {run.files.length > 0 && (
        <details class="files" open={different.length > 0}>
          <summary>{`${formatPlural(run.files.length, "file")} with SHA-256`}</summary>
          <RunFiles files={run.files} />
        </details>
      )}
    </article>
  );
}
