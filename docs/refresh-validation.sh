#!/usr/bin/env bash
# Measures a judge again and puts the tables into docs/validation.md.
#   docs/refresh-validation.sh [DATA] [JUDGE]
# DATA holds kqa-dev, noharm-open and mapping-dev; what is not there keeps its old table.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:-../shared/data}
judge=${2:-lexical}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build src/NoHarm.Cli -c Release --nologo -v q
noharm=src/NoHarm.Cli/bin/Release/net10.0/noharm

# The lines between <!-- NAME --> and <!-- /NAME --> become those of a file.
insert() {
  awk -v name="$1" -v file="$2" '
    $0 == "<!-- /" name " -->" { inside = 0 }
    !inside { print }
    $0 == "<!-- " name " -->" { inside = 1; while ((getline line < file) > 0) print line }
  ' docs/validation.md > "$work/new.md"
  cat "$work/new.md" > docs/validation.md
}

validate() {
  local name=$1
  shift
  "$noharm" validate "$@" --judge "$judge" -o "$work/$name" > /dev/null
  insert "$name" "$work/$name/validation.md"
}

validate demo -b data/demo -l data/demo/labels.jsonl -r data/demo/responses.jsonl

if [[ -d $data/kqa-dev ]]; then
  "$noharm" import "$data/kqa-dev/NLI_medical_annotator.csv" -o "$work/kqa-data"
  validate kqa -b "$work/kqa-data" -l "$work/kqa-data/labels.jsonl" -r "$work/kqa-data/responses.jsonl" --against human:physician-1
fi

if [[ -d $data/mapping-dev && -d $data/noharm-open ]]; then
  # The file itself does not say who its raters are; the text beside it does.
  {
    echo '{"raters": [{"rater": "llm-1", "kind": "llm"}, {"rater": "llm-2", "kind": "llm"}]}'
    cat "$data/mapping-dev/labels.jsonl"
  } > "$work/mapping-labels.jsonl"
  validate mapping -b "$data/noharm-open" -l "$work/mapping-labels.jsonl" -r "$data/mapping-dev/responses.jsonl"
fi
