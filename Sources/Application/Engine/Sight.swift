import Domain
import Foundation
import Logging
import Ports

/// Looks at the pictures of a batch: each once, and never at one that is known.
///
/// Where there are models that describe pictures, they do, and the persona reads what they say. Without them, a persona
/// whose model can look sees the pictures itself and notes what they show.
struct Sight: Sendable {
    /// The largest picture that is fetched, in bytes.
    private static let sizeLimit = 5 << 20
    /// The most pictures a persona looks at itself in one turn: each costs as much as a page of words.
    private static let mostAttached = 2

    /// What is known of a batch's pictures.
    struct View: Sendable {
        /// What each message's picture shows, as far as it is known.
        var descriptions: [MessageID: String] = [:]
        /// Pictures for the persona to look at, by the place of their message in the batch.
        var pictures: [Int: ChatPrompt.Picture] = [:]
        /// Pictures that were described just now.
        var looked: [SeenPicture] = []
        /// What describing them cost.
        var attempts: [ModelChain.Attempt] = []
        /// The files of the attached pictures, in order.
        fileprivate var attached: [(message: MessageID, file: MediaFile)] = []

        /// What the attached pictures show, as the persona noted it. Where it noted nothing, it is still known that it saw.
        func seen(by reply: ModelReplyText?) -> [MessageID: String] {
            guard let notes = reply?.pictures else { return [:] }
            let each = notes.count == attached.count ? notes : [notes.joined(separator: " ")]
            let pairs = attached.enumerated().map { index, picture in
                (picture.message, each.indices.contains(index) ? each[index] : "")
            }
            return Dictionary(pairs) { first, _ in first }
        }

        /// What is to be kept of what was noted.
        func kept(_ notes: [MessageID: String]) -> [SeenPicture] {
            attached.compactMap { picture in
                guard let note = notes[picture.message], !note.isEmpty else { return nil }
                return SeenPicture(uniqueID: picture.file.uniqueID, description: note)
            }
        }
    }

    let services: Services
    let gateway: any BotGateway
    let models: WorkerConfiguration.Models

    /// What can be known of the pictures in `batch`.
    func view(of batch: Batch, in texts: CommonTexts) async -> View {
        var view = View()
        let messages = batch.messages.map(\.message)
        let pictures = messages.enumerated().compactMap { index, message in
            message.picture.map { (index: index, message: message.id, file: $0) }
        }
        guard !pictures.isEmpty else { return view }
        let known = await descriptions(of: pictures.map(\.file.uniqueID))
        for picture in pictures { view.descriptions[picture.message] = known[picture.file.uniqueID] }
        let unknown = pictures.filter { known[$0.file.uniqueID] == nil }
        if !models.vision.isEmpty {
            await describe(Array(unknown.suffix(VisionPrompt.mostPictures)), in: texts, &view)
        } else if models.chat.first?.seesPictures == true {
            for picture in unknown.suffix(Self.mostAttached) {
                guard let content = await fetch(picture.file) else { continue }
                view.pictures[picture.index] = content
                view.attached.append((picture.message, picture.file))
            }
        }
        return view
    }

    private func describe(
        _ pictures: [(index: Int, message: MessageID, file: MediaFile)], in texts: CommonTexts, _ view: inout View
    ) async {
        var found: [(message: MessageID, file: MediaFile, content: ChatPrompt.Picture)] = []
        for picture in pictures {
            guard let content = await fetch(picture.file) else { continue }
            found.append((picture.message, picture.file, content))
        }
        guard !found.isEmpty else { return }
        let prompt = VisionPrompt.prompt(for: found.map(\.content), in: texts)
        let count = found.count
        let outcome = await ModelChain(models: models.vision, services: services).reply(
            to: .init(prompt) { !VisionPrompt.descriptions(in: $0, count: count).isEmpty })
        view.attempts = outcome.attempts
        guard let answer = outcome.reply else { return }
        for (index, description) in VisionPrompt.descriptions(in: answer.text, count: count) {
            view.descriptions[found[index].message] = description
            view.looked.append(SeenPicture(uniqueID: found[index].file.uniqueID, description: description))
        }
    }

    private func descriptions(of ids: [String]) async -> [String: String] {
        do throws(StoreError) {
            return try await services.media.descriptions(of: ids)
        } catch {
            services.logger.warning("What pictures show cannot be read", metadata: ["error": "\(error)"])
            return [:]
        }
    }

    /// The picture in a file; `nil` when it is too large, gone or no picture. The persona then says that it saw none.
    private func fetch(_ file: MediaFile) async -> ChatPrompt.Picture? {
        guard (file.byteCount ?? 0) <= Self.sizeLimit else { return nil }
        do throws(GatewayError) {
            return ChatPrompt.Picture(try await gateway.download(file, limit: Self.sizeLimit))
        } catch {
            if error != .cancelled {
                services.logger.warning("A picture cannot be fetched", metadata: ["error": "\(error)"])
            }
            return nil
        }
    }
}
