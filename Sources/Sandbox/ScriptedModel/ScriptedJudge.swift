import Domain

/// Judges a proposed stage by signs alone: it agrees where the person's lines show three different ones of closeness, and
/// nothing speaks against it.
struct ScriptedJudge: Encodable {
    /// So many lines, each with a sign that none before it has, show that two are close.
    private static let enough = 3

    /// `agree` or `refuse`.
    let verdict: String
    /// What a refusal rests on; left out in an agreement.
    let ground: String?
    /// The words that decided.
    let reason: String
    /// Where they were said.
    let lines: [Int]

    /// Reads what a prompt shows of the talk with somebody called `persona`.
    init(_ text: String, persona: String) {
        let own = ReadingMaterial(text).lines.filter { $0.speaker != persona }
        let (close, obstacle) = (Self.closest(of: own), Self.obstacle(in: own))
        let isAgreed = obstacle == nil && close.count >= Self.enough
        let missing: StageVerdict.Ground = close.isEmpty ? .unclear : .tooSoon
        let cited = (obstacle.map { [$0.line] } ?? close).prefix(Self.enough)
        verdict = isAgreed ? "agree" : "refuse"
        ground = isAgreed ? nil : (obstacle?.ground ?? missing).rawValue
        reason = cited.isEmpty ? "…" : cited.map { "“" + $0.text.prefix(40) + "”" }.joined(separator: " ")
        lines = cited.map(\.number)
    }

    /// The lines with a sign of closeness that none before them has.
    private static func closest(of lines: [ReadingMaterial.Line]) -> [ReadingMaterial.Line] {
        var seen: Set<String> = []
        return lines.filter { line in
            let signs = Set(ScriptedSignals.signs(of: ["depth", "vulnerability", "warmth"], in: line.text))
            defer { seen.formUnion(signs) }
            return !signs.isSubset(of: seen)
        }
    }

    /// What speaks against closeness whatever else is there, and the line that shows it.
    private static func obstacle(
        in lines: [ReadingMaterial.Line]
    ) -> (ground: StageVerdict.Ground, line: ReadingMaterial.Line)? {
        let quarrel = lines.lastIndex { !ScriptedSignals.signs(of: ["conflict"], in: $0.text).isEmpty }
        let peace = lines.lastIndex { !ScriptedSignals.signs(of: ["repair"], in: $0.text).isEmpty }
        if let quarrel, quarrel > peace ?? -1 { return (.conflict, lines[quarrel]) }
        if let line = lines.last(where: { play.isFound(in: $0.text) }) { return (.performed, line) }
        return lines.last { push.isFound(in: $0.text) }.map { (.pressure, $0) }
    }

    private static let play = Pattern(
        #"(?i)\brole-?play|\bpretend (?:you|to be|that)|\byour line is\b|角色扮演|你演|台词|入戏"#)
    private static let push = Pattern(
        #"(?i)\bsay you(?:'re| are) my\b|\banswer me\b|\byou owe me\b|\bnext stage\b|\blevel (?:me|us) up\b|\baffinity\b"#
            + #"|不答应|求求|升级|好感度|亲密度"#)
}
