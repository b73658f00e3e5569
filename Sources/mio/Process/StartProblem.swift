import ArgumentParser
import Foundation
import Ports
import PresetLibrary

/// Why the program cannot start, in words for the operator.
enum StartProblem: Error {
    /// The operator's files are wrong.
    case settings(SettingsFailure)
    /// The presets are wrong.
    case presets(PresetError, folder: String)
    /// The database cannot be opened.
    case database(StoreError, path: String)
    /// The network library cannot be used.
    case network(String)
    /// The port cannot be listened on.
    case port(Int)
    /// What was asked for is not there.
    case missing(String)

    /// What the process answers, by sysexits(3): 78 for a configuration, 75 for what may pass, 74 for a disk, 66 for what is not there.
    var exitCode: Int32 {
        switch self {
        case .settings, .presets: 78
        case .missing: 66
        case .database(.locked, _), .port: 75
        case .database: 74
        case .network: 70
        }
    }
}

extension StartProblem: CustomStringConvertible {
    /// One problem a line, each with what to do.
    var description: String {
        switch self {
        case .settings(let failure): failure.description
        case .presets(let error, let folder): error.problems.map { "\(folder)/\($0)" }.joined(separator: "\n")
        case .database(.locked, let path):
            "\(path): another Mio runs on this database. Stop it, or give this one another folder with --data."
        case .database(.diskFull, let path): "\(path): the disk is full. Free some space and start again."
        case .database(let error, let path): "\(path): the database cannot be opened (\(error))."
        case .network(let reason): "libcurl cannot be used: \(reason)"
        case .missing(let what): what
        case .port(let port): "port \(port) cannot be used: another program has it. Choose another with --port."
        }
    }
}

extension StartProblem {
    /// Tells the operator, and answers how the process ends.
    func reported() -> ExitCode {
        FileHandle.standardError.write(Data("\(self)\n".utf8))
        return ExitCode(exitCode)
    }
}
