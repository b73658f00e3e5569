import Synchronization
import TestSupport

/// Answers for one request after the other; the last one stays.
final class AnswerQueue: Sendable {
    private let answers: Mutex<[[ScriptedHTTPServer.Step]]>

    init(_ answers: [[ScriptedHTTPServer.Step]]) {
        self.answers = Mutex(answers)
    }

    func next() -> [ScriptedHTTPServer.Step] {
        answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
    }
}
