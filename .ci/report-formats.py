"""Check the reports of findings against the published schemas of their formats.

usage: report-formats.py FOLDER [REPORT…]

FOLDER holds the source archives of `.ci/published-schemas.txt`. The recorded reports in
Tests/ReportingTests/Golden and every REPORT are checked. The ending of a report's name says how:

  .sarif   with the JSON Schema of SARIF 2.1.0
  .junit   with the XML Schema of JUnit reports
  .gitlab  with what GitLab's documentation says, because no package contains a schema of it
"""
import io
import json
import pathlib
import sys
import tarfile

import jsonschema
from lxml import etree

SEVERITIES = ["info", "minor", "major", "critical", "blocker"]
LINE = {"type": "integer", "minimum": 1}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": SEVERITIES},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": LINE, "end": LINE},
                    },
                },
            },
        },
    },
}


def published(folder, package, ending):
    """The one file with this ending in a package's source archive."""
    [archive] = folder.glob(f"{package}-*.tar.gz")
    with tarfile.open(archive) as files:
        [name] = [name for name in files.getnames() if name.endswith(ending)]
        return files.extractfile(name).read()


def json_mistakes(validator, text, one_of_each=()):
    """The errors that a JSON validator finds in a report, and values that should be unique and are not."""
    report = json.loads(text)
    mistakes = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(report)]
    for members in one_of_each:
        values = list(members(report))
        if len(values) != len(set(values)):
            mistakes.append("two findings have the same fingerprint")
    return mistakes


def sarif_fingerprints(report):
    for run in report["runs"]:
        for result in run["results"]:
            yield result["partialFingerprints"]["pillar/v1"]


def main(folder, *named):
    sarif = json.loads(published(folder, "sarif_om", "sarif-2.1.0-rtm.4.json"))
    sarif = jsonschema.validators.validator_for(sarif)(
        sarif, format_checker=jsonschema.FormatChecker()
    )
    junit = etree.XMLSchema(etree.parse(io.BytesIO(published(folder, "pytest", "/junit-10.xsd"))))
    gitlab = jsonschema.Draft202012Validator(GITLAB)

    def judge(path):
        text = path.read_bytes()
        if path.suffix == ".sarif":
            return json_mistakes(sarif, text, [sarif_fingerprints])
        if path.suffix == ".gitlab":
            return json_mistakes(gitlab, text, [lambda all: (one["fingerprint"] for one in all)])
        junit.validate(etree.fromstring(text).getroottree())
        return [str(error) for error in junit.error_log]

    golden = pathlib.Path(__file__).parent.parent / "Tests/ReportingTests/Golden"
    reports = [*sorted(golden.iterdir()), *named]
    reports = [path for path in reports if path.suffix in (".sarif", ".junit", ".gitlab")]
    mistakes = [f"{path}: {mistake}" for path in reports for mistake in judge(path)]
    print("\n".join(mistakes) or f"{len(reports)} reports match their schemas.")
    return bool(mistakes) or len(reports) < 6


if __name__ == "__main__":
    sys.exit(main(*map(pathlib.Path, sys.argv[1:])))
