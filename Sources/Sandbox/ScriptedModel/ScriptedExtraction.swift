/// Reads a stretch of talk by patterns alone, and believes every word of it.
///
/// It is over-eager on purpose: jokes, what-ifs, forwarded lines and lines of the persona count for it like anything
/// else, so that whoever checks proposals has something to refuse. Only how the two get on it reads in the person's lines.
struct ScriptedExtraction {
    private let material: ReadingMaterial
    private let persona: String
    private var people: ScriptedPeople
    private var answer = ScriptedAnswer()

    /// Reads what a prompt shows of the talk with somebody called `persona`.
    init(_ text: String, persona: String) {
        material = ReadingMaterial(text)
        self.persona = persona
        people = ScriptedPeople(known: material.people)
    }

    /// The proposals as JSON.
    mutating func json() -> String {
        var previous = ""
        for line in material.lines {
            for sentence in ScriptedWords.sentences(of: line.text) { read(sentence, in: line) }
            answer.forget += ScriptedForgetting.keys(for: line.text, after: previous, among: material.memories)
            previous = line.text
        }
        answer.forget = answer.forget.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        answer.people = people.found
        answer.signals = ScriptedSignals.found(in: material.lines.filter { $0.speaker != persona }.map(\.text))
        answer.declaration = ScriptedDeclaration.found(in: material.lines, with: persona)
        return answer.jsonLine
    }

    private mutating func read(_ sentence: String, in line: ReadingMaterial.Line) {
        people.read(sentence, line: line.number)
        let correction = ScriptedCorrection(sentence)
        if let correction, correct(by: correction, in: line) { return }
        let facts = facts(in: sentence, line)
        for fact in facts { propose(fact) }
        guard !facts.contains(where: { $0.attribute == "birthday" || $0.kind == "boundary" }) else { return }
        if let plan = ScriptedPlan(sentence, on: line.day) {
            let about = people.subject(of: sentence, before: sentence.endIndex)
            let memory = plan.memory(about: about, line: line.number, replacing: material.memories)
            if !(plan.isMoved && move(memory)) { propose(memory) }
        }
    }
}

// MARK: - Facts

extension ScriptedExtraction {
    private func facts(in sentence: String, _ line: ReadingMaterial.Line) -> [ScriptedAnswer.Memory] {
        FactRule.all.flatMap { rule in
            rule.pattern.matches(in: sentence).map { match in
                let about = people.subject(of: sentence, before: match.range.lowerBound)
                let text = ScriptedWords.statement(rule.text(of: match), about: about)
                var memory = ScriptedAnswer.Memory(text: text, lines: [line.number])
                memory.kind = rule.kind
                memory.attribute = rule.attribute
                memory.about = about
                memory.importance = rule.importance
                memory.certainty = ScriptedWords.isHedged(sentence) ? 0.4 : 0.9
                if rule.isSingle { memory.replaces = outdated(by: memory) }
                return memory
            }
        }
    }

    /// Known memories about the same one that tell of the same thing and say something else.
    private func outdated(by memory: ScriptedAnswer.Memory) -> [String] {
        material.memories.filter { known in
            known.text != memory.text && FactRule.attribute(of: known.text) == memory.attribute
                && people.named(in: known.text) == memory.about
        }.map(\.key)
    }

    /// Gives a plan from the same talk its new day; answers whether there was one.
    private mutating func move(_ memory: ScriptedAnswer.Memory) -> Bool {
        let place = answer.memories.lastIndex {
            $0.kind == "plan" && ScriptedWords.overlap($0.text, memory.text) > 0
        }
        guard let place else { return false }
        answer.memories[place].day = memory.day
        answer.memories[place].lines += memory.lines
        return true
    }

    /// Adds a proposal; the same one from another line lends it its line.
    private mutating func propose(_ memory: ScriptedAnswer.Memory) {
        guard let place = answer.memories.firstIndex(where: { $0.text == memory.text && $0.about == memory.about })
        else { return answer.memories.append(memory) }
        if !answer.memories[place].lines.contains(memory.lines[0]) { answer.memories[place].lines += memory.lines }
    }
}

// MARK: - Corrections

extension ScriptedExtraction {
    /// Puts the right word in the place of the wrong one; answers whether there was a place.
    private mutating func correct(by correction: ScriptedCorrection, in line: ReadingMaterial.Line) -> Bool {
        if let place = answer.memories.lastIndex(where: { $0.text.contains(correction.wrong) }) {
            answer.memories[place].text = correction.applied(to: answer.memories[place].text)
            answer.memories[place].lines.append(line.number)
            return true
        }
        guard let known = material.memories.last(where: { $0.text.contains(correction.wrong) }) else { return false }
        var memory = ScriptedAnswer.Memory(text: correction.applied(to: known.text), lines: [line.number])
        memory.about = people.named(in: known.text)
        memory.attribute = FactRule.attribute(of: known.text)
        memory.replaces = [known.key]
        memory.corrects = true
        propose(memory)
        return true
    }
}
