import Domain
package import Foundation
import HTTPTransport
package import Ports

extension TelegramBot {
    /// Fetches a file of at most `limit` bytes; Telegram gives out no more than 20 MB.
    package func download(_ file: StoredFile, limit: Int = 20 << 20) async throws(GatewayError) -> Data {
        guard let path = Self.encodedPath(of: file) else {
            throw .refused(reason: "the file has no path to fetch it from")
        }
        let url = "\(root)/file/bot\(token.secret.revealed)/\(path)"
        var request = HTTPRequest("GET", HTTPRequest.Secretive(url), responseLimit: max(limit, Self.refusalLimit))
        request.deadlines.total = .seconds(120)
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try await client.send(request)
        } catch .tooLarge {
            throw Self.tooLarge(limit)
        } catch {
            throw GatewayError(error, isRepeatable: true)
        }
        let content = try content(of: response)
        guard content.count <= limit else { throw Self.tooLarge(limit) }
        return content
    }

    /// A refusal is read even where a file of its size would not be.
    private static let refusalLimit = 64 << 10

    private static func tooLarge(_ limit: Int) -> GatewayError {
        .refused(reason: "the file is larger than \(limit) bytes")
    }

    private func content(of response: HTTPResponse) throws(GatewayError) -> Data {
        switch response.head.status {
        case 200: return response.body
        // Here it is the file that was not found, not the bot.
        case 404: throw .refused(reason: "there is no such file")
        default:
            let refusal = Refusal(head: response.head, body: JSONValue(response.body)?.object)
            throw GatewayError(refusal, hiding: token.secret)
        }
    }

    /// The path as a URL holds it; `nil` when there is none, or when it would lead elsewhere.
    private static func encodedPath(of file: StoredFile) -> String? {
        guard let path = file.path else { return nil }
        let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !steps.contains(where: ["", ".", ".."].contains) else { return nil }
        let encoded = steps.compactMap { $0.addingPercentEncoding(withAllowedCharacters: unreserved) }
        return encoded.joined(separator: "/")
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
