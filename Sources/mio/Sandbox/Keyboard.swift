import Foundation

/// The lines somebody types, as they come.
enum Keyboard {
    /// Lines from standard input until it ends. A thread of its own waits for them, as reading blocks.
    static func lines() -> AsyncStream<String> {
        let (lines, feed) = AsyncStream<String>.makeStream()
        Thread.detachNewThread {
            while let line = readLine() { feed.yield(line) }
            feed.finish()
        }
        return lines
    }
}
