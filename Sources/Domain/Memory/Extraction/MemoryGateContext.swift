/// What is known beside the lines that a draft names.
struct MemoryGateContext {
    /// More names are not looked for.
    private static let mostNames = 400

    /// What is read.
    let material: ExtractionMaterial
    /// Everybody's names, as the person uses them.
    let names: [String]
    /// The same as phrases are compared.
    let nameWords: [String]
    /// What the person calls themselves.
    let ownNames: [String]

    /// The context of a draft that is about the people `about`.
    init(material: ExtractionMaterial, newNames: [String], about: [String]) {
        self.material = material
        ownNames = Self.personNames(in: material)
        let names = about + newNames + material.acquaintances.flatMap { $0.names + [$0.relation] }
        self.names = Array(Set(names.prefix(Self.mostNames))).filter { !$0.isEmpty }.sorted()
        nameWords = self.names.map { MemoryGatePhrases($0).text.trimmed }.filter { !$0.isEmpty }
    }

    /// The display names of whoever wrote the lines, without the persona's.
    static func personNames(in material: ExtractionMaterial) -> [String] {
        let names = material.lines.lazy.compactMap { line -> String? in
            guard case .person(let name) = line.speaker else { return nil }
            return name
        }
        return Set(names).sorted()
    }

    /// Names that a draft may use whatever the lines say.
    var knownWords: [String] { names + ownNames + [material.personaName] }
}
