import ArgumentParser

/// `mio evaluate`
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure how well memory works, and how relationships evolve.",
        discussion: """
            Example:
              mio evaluate hygiene
              mio evaluate judge
              mio evaluate relationships
              mio evaluate memory --corpus corpus.jsonl --queries queries.jsonl --out ranked.jsonl
            """,
        subcommands: [
            EvaluateMemoryCommand.self, EvaluateHygieneCommand.self, EvaluateJudgeCommand.self,
            EvaluateRelationshipsCommand.self,
        ])
}
