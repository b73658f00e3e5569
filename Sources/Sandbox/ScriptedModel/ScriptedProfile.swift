import Domain

/// Who somebody is, told by all that is known of them, one after the other.
enum ScriptedProfile {
    /// The listed memories of a prompt as sentences, as many as fit into `limit` characters;
    /// never empty.
    static func text(_ prompt: String, limit: Int) -> String {
        var text = ""
        for memory in ReadingMaterial(prompt).memories {
            let isHan = memory.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            let end = memory.text.last.map { ".。!！".contains($0) } == true ? "" : isHan ? "。" : "."
            let sentence = (text.isEmpty || isHan ? "" : " ") + memory.text + end
            guard text.count + sentence.count <= limit else { break }
            text += sentence
        }
        return text.isEmpty ? "…" : text
    }
}
