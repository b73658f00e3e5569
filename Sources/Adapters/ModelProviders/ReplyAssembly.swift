import Domain
import Foundation
import Ports

/// Puts an answer together from its pieces, whether it comes as a stream of events or as one JSON object.
struct ReplyAssembly {
    /// Why the pieces make no answer.
    struct Fault: Error {
        /// What the caller does next.
        let reason: ModelFailure.Reason
    }

    /// The most bytes of an answer.
    static let sizeLimit = 4 << 20

    private enum Shape {
        case unknown
        case events
        case object
    }

    private let decoder: JSONDecoder
    private var shape = Shape.unknown
    private var events = ServerSentEvents()
    private var object = Data()
    private var words = ""
    private var finishReason: String?
    private var isRefusal = false
    /// The last usage that was told.
    private(set) var usage: TokenUsage?
    /// Whether the end was told, so that nothing more will come.
    private(set) var isDone = false

    init(decoder: JSONDecoder) {
        self.decoder = decoder
    }

    /// All words so far, thoughts included.
    var received: String { words }

    /// Takes the next bytes.
    mutating func take(_ piece: Data) throws(Fault) {
        if shape == .unknown { shape = Self.shape(of: piece) }
        if shape == .object {
            object.append(piece)
        } else {
            try takeEvents(events.take(piece))
        }
        guard object.count <= Self.sizeLimit, words.utf8.count <= Self.sizeLimit, !events.isTooLarge else {
            throw Fault(reason: .permanent(reason: "answer too large"))
        }
    }

    /// The words, once no more bytes come.
    mutating func finished() throws(Fault) -> String {
        if shape == .object {
            try takeChunk(object)
            isDone = true
        } else {
            try takeEvents(events.finish())
        }
        if finishReason == "content_filter" || finishReason == "sensitive" { throw Fault(reason: .filtered) }
        let text = ThinkTags.stripped(words).trimmed
        guard isDone || finishReason != nil else {
            throw Fault(reason: .transient(reason: "answer cut off", wait: nil))
        }
        if text.isEmpty { throw Fault(reason: isRefusal ? .filtered : .empty) }
        return text
    }
}

// MARK: - Pieces

extension ReplyAssembly {
    /// An answer is told by its look, not by what was asked for or what its headers say.
    private static func shape(of piece: Data) -> Shape {
        switch piece.first(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) {
        case nil: .unknown
        case 0x7B, 0x5B, 0x3C: .object
        default: .events
        }
    }

    private mutating func takeEvents(_ payloads: [Data]) throws(Fault) {
        for payload in payloads where !isDone {
            if payload.elementsEqual("[DONE]".utf8) { isDone = true } else { try takeChunk(payload) }
        }
    }

    private mutating func takeChunk(_ payload: Data) throws(Fault) {
        let chunk: ChatChunk
        do {
            chunk = try decoder.decode(ChatChunk.self, from: payload)
        } catch {
            throw Fault(reason: .transient(reason: "answer is not JSON", wait: nil))
        }
        if let tokens = chunk.usage?.tokens { usage = tokens }
        if let error = chunk.error { throw Fault(reason: .init(midAnswer: error)) }
        guard let choice = chunk.choice else { return }
        if let piece = choice.words { words += piece }
        if choice.isRefusal { isRefusal = true }
        if let reason = choice.finishReason, !reason.isEmpty { finishReason = reason }
        if choice.finishReason == "error" { throw Fault(reason: .init(midAnswer: .unknown)) }
    }
}
