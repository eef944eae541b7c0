import Commands

/// The tool's version, which documents print and `CHANGELOG.md` lists.
let pillarVersion = "0.1.0"

/// Everything that can be typed after `pillar`.
let pillarTool = Tool(
  "pillar",
  "Records how states implement the twelve recommendations on the responsibility to protect.",
  version: pillarVersion, front: FrontPage.self, everywhere: StoreOption.self,
  commands: [
    Init.self, Status.self, Show.self, Diff.self, Log.self, Check.self, Fmt.self, SchemaCheck.self,
    Annex.self, Summary.self,
    YearClose.self, Verify.self,
    Explain.self, Doctor.self, GitSetup.self,
    Conflicts.self, Resolve.self, GitMerge.self, Textconv.self,
  ])
