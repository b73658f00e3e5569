import Domain
import Foundation
import Logging
import Ports

/// Looks at the pictures of a batch: each once, and never at one that is known.
///
/// Where there are models that describe pictures, they do, and the persona reads what they say. Without them, a persona
/// whose model can look sees the pictures itself and notes what they show.
struct PictureDescriber: Sendable {
    /// The largest picture that is fetched, in bytes.
    private static let sizeLimit = 5 << 20

    /// What is known of a batch's pictures.
    struct View: Sendable {
        /// What each message's picture shows, as far as it is known.
        var descriptions: [MessageID: String] = [:]
        /// A picture for the persona to look at.
        var attached: Attached?
        /// What describing pictures cost.
        var attempts: [ModelChain.Attempt] = []
    }

    /// A picture that the persona looks at itself: one in a turn, for each costs as much as a page of words.
    struct Attached: Sendable {
        /// The place of its message in the batch.
        let index: Int
        /// Its message.
        let message: MessageID
        /// Its file.
        let file: MediaFile
        /// What is in it.
        let content: ChatPrompt.Picture
    }

    let services: Services
    let gateway: any BotGateway
    let models: WorkerConfiguration.Models

    /// What can be known of the pictures in `batch`; in a group nothing that was noted in private.
    func view(of batch: Batch, in texts: CommonTexts, for relationship: RelationshipID) async -> View {
        var view = View()
        let pictures = batch.messages.enumerated().compactMap { index, waiting in
            waiting.message.picture.map { Pending(index: index, message: waiting.message, file: $0) }
        }
        guard !pictures.isEmpty else { return view }
        let known = await descriptions(
            of: pictures.map(\.file.uniqueID), for: batch.isGroup ? nil : relationship)
        for picture in pictures { view.descriptions[picture.message.id] = known[picture.file.uniqueID] }
        let unknown = pictures.filter { known[$0.file.uniqueID] == nil }
        if !models.vision.isEmpty {
            await describe(Array(unknown.suffix(VisionPrompt.mostPictures)), in: texts, for: relationship, &view)
        } else if let model = models.chat.first, model.seesPictures,
            let newest = unknown.last(where: { !$0.isSticker }) ?? unknown.last,
            let content = await fetch(newest.file), model.pictureTypes.contains(content.mediaType)
        {
            view.attached = Attached(
                index: newest.index, message: newest.message.id, file: newest.file, content: content)
        }
        return view
    }

    /// A picture that nobody has described yet.
    private struct Pending {
        let index: Int
        let message: IncomingMessage
        let file: MediaFile

        /// A sticker's emoji says most of what it means, so a photo is looked at before it.
        var isSticker: Bool {
            if case .attachment(.sticker, _) = message.content { true } else { false }
        }
    }

    private func describe(
        _ pictures: [Pending], in texts: CommonTexts, for relationship: RelationshipID, _ view: inout View
    ) async {
        var found: [(picture: Pending, content: ChatPrompt.Picture)] = []
        for picture in pictures {
            guard let content = await fetch(picture.file),
                models.vision.contains(where: { $0.pictureTypes.contains(content.mediaType) })
            else { continue }
            found.append((picture, content))
        }
        guard !found.isEmpty else { return }
        let prompt = VisionPrompt.prompt(for: found.map(\.content), in: texts)
        let outcome = await ModelChain(models: models.vision, services: services).reply(to: .init(prompt))
        view.attempts = outcome.attempts
        guard let answer = outcome.reply else { return }
        var seen: [SeenPicture] = []
        for (index, description) in VisionPrompt.descriptions(in: answer.text, count: found.count) {
            let picture = found[index].picture
            view.descriptions[picture.message.id] = description
            seen.append(SeenPicture(uniqueID: picture.file.uniqueID, description: description))
        }
        await keep(seen, sentIn: relationship)
    }

    /// Kept at once, so that a turn that is cancelled or fails need not look again.
    private func keep(_ seen: [SeenPicture], sentIn relationship: RelationshipID) async {
        do throws(StoreError) {
            try await services.media.keep(
                seen, sentIn: relationship, at: services.timekeeper.now())
        } catch {
            services.logger.warning("What pictures show cannot be kept", metadata: ["error": "\(error)"])
        }
    }

    private func descriptions(of ids: [String], for relationship: RelationshipID?) async -> [String: String] {
        do throws(StoreError) {
            return try await services.media.descriptions(of: ids, for: relationship)
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
