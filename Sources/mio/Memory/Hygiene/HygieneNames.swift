/// One name or several.
struct HygieneNames: Decodable {
    /// The names.
    let names: [HygieneKeyword]

    /// Reads a string or an array of them.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // What is no single name must be several, and reading those tells what is wrong.
        if let name = try? container.decode(HygieneKeyword.self) {
            names = [name]
        } else {
            names = try container.decode([HygieneKeyword].self)
        }
    }
}
