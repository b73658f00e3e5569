import Foundation
import HTTPTransport

extension MethodCall {
    /// What the request carries: JSON, or a form when there is a file to upload.
    var body: HTTPRequest.Body {
        if hasUpload { return .multipart(parameters.map(\.part)) }
        return .bytes(Data(ParameterValue.object(parameters).json.utf8), contentType: "application/json")
    }

    /// Whether a file is uploaded.
    var hasUpload: Bool {
        parameters.contains { if case .file = $0.value { true } else { false } }
    }
}

extension Parameter {
    /// The parameter as a part of a form.
    fileprivate var part: HTTPRequest.Part {
        guard case .file(let upload) = value else {
            return HTTPRequest.Part(name: name, bytes: Data(value.formText.utf8))
        }
        return HTTPRequest.Part(
            name: name, bytes: upload.bytes, fileName: upload.fileName, contentType: upload.contentType)
    }
}
