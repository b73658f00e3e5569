import Glibc

/// A moment of the system's steady clock, cheap to read and to compare.
struct MonotonicTime: Comparable {
    /// Later than any other moment.
    static let never = MonotonicTime(nanoseconds: .max)

    /// Earlier than any other moment.
    static let past = MonotonicTime(nanoseconds: .min)

    private let nanoseconds: Int64

    private init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The present moment.
    static func now() -> MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// The moment `duration` later; ``never`` when there is none.
    func advanced(by duration: Duration?) -> MonotonicTime {
        guard let duration else { return .never }
        let (seconds, attoseconds) = duration.components
        // A century is as good as never, and keeps the sum in range.
        guard seconds < 3_200_000_000 else { return .never }
        return MonotonicTime(nanoseconds: nanoseconds + max(0, seconds * 1_000_000_000 + attoseconds / 1_000_000_000))
    }

    /// How many milliseconds remain until here, rounded up; at least 0.
    func milliseconds(from now: MonotonicTime) -> Int64 {
        guard self > now else { return 0 }
        let (milliseconds, rest) = (nanoseconds - now.nanoseconds).quotientAndRemainder(dividingBy: 1_000_000)
        return rest == 0 ? milliseconds : milliseconds + 1
    }
}
