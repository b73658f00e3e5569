/// Why the people's side refuses a request.
enum ControlError: Error, Equatable, Sendable {
    case unknownName(String)
    case missing(String)
    case malformed(String)
    case unknownFile
    case wrongMethod(String)
    case world(WorldError)

    var status: Int {
        switch self {
        case .unknownName, .unknownFile: 404
        case .missing, .malformed: 400
        case .wrongMethod: 405
        case .world: 409
        }
    }

    var json: [UInt8] {
        JSONWriter.object { writer in writer.field("error", message) }
    }

    private var message: String {
        switch self {
        case .unknownName(let name): "no such request: \(name)"
        case .missing(let name): "missing: \(name)"
        case .malformed(let name): "malformed: \(name)"
        case .unknownFile: "no such file"
        case .wrongMethod(let name): "not by GET: \(name)"
        case .world(let error): "\(error)"
        }
    }
}
