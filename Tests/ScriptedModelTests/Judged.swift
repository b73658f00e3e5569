/// An answer to the judge's task, read by the contract and not by the code that wrote it.
struct Judged: Decodable {
    let verdict: String
    let ground: String?
    let reason: String
    let lines: [Int]
}
