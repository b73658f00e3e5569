extension HTTPRequest {
    /// How long each phase may take; `nil` is without limit. The time before a connection is free does not count.
    package struct Deadlines: Sendable {
        /// From the start to an established connection, TLS included.
        package var connect: Duration?
        /// From the start to the first byte of the response.
        package var firstByte: Duration?
        /// The longest pause between bytes of the response, once it began.
        package var stall: Duration?
        /// From the start to the end.
        package var total: Duration?

        /// Deadlines for each phase.
        package init(
            connect: Duration? = .seconds(10), firstByte: Duration? = nil, stall: Duration? = nil,
            total: Duration? = .seconds(60)
        ) {
            self.connect = connect
            self.firstByte = firstByte
            self.stall = stall
            self.total = total
        }
    }
}
