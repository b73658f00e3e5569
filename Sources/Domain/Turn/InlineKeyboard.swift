/// Buttons under a message, row by row.
package struct InlineKeyboard: Hashable, Codable, Sendable {
    /// A button that reports being pressed.
    package struct Button: Hashable, Codable, Sendable {
        /// What stands on it.
        package let title: String
        /// What a press of it carries, at most 64 bytes.
        package let data: String

        /// A button of these.
        package init(_ title: String, data: String) {
            self.title = title
            self.data = data
        }
    }

    /// The rows from top to bottom, each from left to right.
    package let rows: [[Button]]

    /// A keyboard of these rows; empty ones are left out.
    package init(_ rows: [[Button]]) {
        self.rows = rows.filter { !$0.isEmpty }
    }
}
